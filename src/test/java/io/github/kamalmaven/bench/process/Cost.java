package io.github.kamalmaven.bench.process;

import java.time.Duration;
import java.util.Optional;

/**
 * What a program cost.
 *
 * @param wall from its start to its end
 * @param usage what it took of the machine, where the system tells it
 */
public record Cost(Duration wall, Optional<Usage> usage) {

  /** Seconds on the clock. */
  public double wallSeconds() {
    return wall.toMillis() / 1000.0;
  }

  /** Seconds of processor time; not a number where the system does not tell it. */
  public double cpuSeconds() {
    return usage.map(it -> it.cpu().toMillis() / 1000.0).orElse(Double.NaN);
  }

  /** The most memory at once, in megabytes; not a number where the system does not tell it. */
  public double peakMegabytes() {
    return usage.map(it -> it.peak() / 1e6).orElse(Double.NaN);
  }
}
