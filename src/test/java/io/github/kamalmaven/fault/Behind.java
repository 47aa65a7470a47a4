package io.github.kamalmaven.fault;

import io.github.kamalmaven.sandbox.clock.SandboxClock;
import java.time.Duration;
import java.time.Instant;

/**
 * A clock that goes wrong.
 *
 * @param right the time
 * @param error how far it is behind
 */
record Behind(SandboxClock right, Duration error) implements SandboxClock {
  @Override
  public Instant instant() {
    return right.instant().minus(error);
  }

  @Override
  public void sleep(Duration duration) {
    right.sleep(duration);
  }
}
