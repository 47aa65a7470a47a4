package io.github.kamalmaven.parity;

import io.github.kamalmaven.host.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** A clock that waits by being put forward. */
final class VirtualTime implements TimeSource {
  private Instant now = Instant.parse("2026-11-01T10:00:00Z");

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration time) {
    now = now.plus(time);
  }
}
