package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.sandbox.clock.SandboxClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that always begins at the same moment, and waits by being put forward. */
final class PlanTime implements SandboxClock, TimeSource {
  private Instant now = Instant.parse("2000-01-01T00:00:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public Instant now() {
    return instant();
  }

  @Override
  public synchronized void sleep(Duration time) {
    now = time.isNegative() ? now : now.plus(time);
  }
}
