package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import java.time.Duration;
import java.time.Instant;

/**
 * Measures an operation and tells how long it took, also when it failed.
 *
 * <p>{@code Kamal::Cli::Base#print_runtime}.
 */
public final class Stopwatch {
  private final DeployContext context;
  private final Instant start;

  private Stopwatch(DeployContext context) {
    this.context = context;
    this.start = context.parts().time().now();
  }

  static Stopwatch started(DeployContext context) {
    return new Stopwatch(context);
  }

  /** The time since the start. */
  Duration elapsed() {
    return Duration.between(start, context.parts().time().now());
  }

  /** Does something, tells how long it took, and returns that. */
  public static Duration timing(DeployContext context, Runnable work) {
    Stopwatch stopwatch = started(context);
    try {
      work.run();
    } finally {
      context.report().on(new Event.Finished(stopwatch.elapsed()));
    }
    return stopwatch.elapsed();
  }
}
