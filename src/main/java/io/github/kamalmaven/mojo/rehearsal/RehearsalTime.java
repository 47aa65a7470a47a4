package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.sandbox.clock.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock, except that waiting takes no time: it only moves the clock on. */
final class RehearsalTime implements SandboxClock, TimeSource {
  private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return Instant.now().plus(skipped.get());
  }

  @Override
  public Instant now() {
    return instant();
  }

  @Override
  public void sleep(Duration time) {
    if (!time.isNegative()) {
      skipped.accumulateAndGet(time, Duration::plus);
    }
  }
}
