package io.github.kamalmaven.fault;

import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.sandbox.clock.SandboxClock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time of simulated hosts, where waiting only moves the clock on.
 *
 * @param clock theirs
 */
record NoWait(SandboxClock clock) implements TimeSource {
  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void sleep(Duration time) {
    clock.sleep(time);
  }
}
