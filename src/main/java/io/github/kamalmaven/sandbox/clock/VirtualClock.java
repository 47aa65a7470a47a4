package io.github.kamalmaven.sandbox.clock;

import java.time.Duration;
import java.time.Instant;

/** A clock that only moves when someone sleeps on it, and then at once. Safe for many threads. */
public final class VirtualClock implements SandboxClock {

  private Instant now;

  /**
   * Starts at a chosen time.
   *
   * @param start what the clock shows first
   */
  public VirtualClock(Instant start) {
    this.now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    if (!duration.isNegative()) {
      now = now.plus(duration);
    }
  }
}
