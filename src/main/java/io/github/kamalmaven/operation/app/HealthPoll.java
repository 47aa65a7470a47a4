package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Timing;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits until a container that kamal-proxy does not serve is up.
 *
 * <p>{@code Kamal::Cli::Healthcheck::Poller#wait_for_healthy}.
 */
final class HealthPoll {
  private final DeployContext context;
  private final Session session;
  private final CommandLine statusQuery;
  private final TimeSource time;
  private final Timing timing;

  HealthPoll(DeployContext context, Session session, CommandLine statusQuery) {
    this.context = context;
    this.session = session;
    this.statusQuery = statusQuery;
    this.time = context.parts().time();
    this.timing = context.deployment().timing();
  }

  /**
   * Waits.
   *
   * @param first the container's status just now
   * @throws KamalException if the container is not up when the deploy timeout is over
   */
  void await(String first) throws InterruptedException {
    Instant start = time.now();
    String answer = first;
    for (int attempt = 1; ; attempt++) {
      String status = settled(answer);
      if (isUp(status)) {
        context.report().detail(session.host(), "Container is healthy!");
        return;
      }
      Duration left = timing.deployTimeout().minus(Duration.between(start, time.now()));
      if (left.isNegative() || left.isZero()) {
        throw notReady(status);
      }
      time.sleep(shorter(Duration.ofSeconds(attempt), left));
      answer = session.capture(statusQuery);
    }
  }

  /** A container that runs may end soon: its status counts when it had the time to be ready. */
  private String settled(String status) throws InterruptedException {
    Duration delay = timing.readinessDelay();
    if (!status.equals("running") || delay.isZero()) {
      return status;
    }
    context
        .report()
        .detail(
            session.host(),
            "Container is running, waiting for readiness delay of %d seconds"
                .formatted(delay.toSeconds()));
    time.sleep(delay);
    return session.capture(statusQuery);
  }

  private static boolean isUp(String status) {
    return status.equals("healthy") || status.equals("running");
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private KamalException notReady(String status) {
    return new KamalException(
        "container not ready after %d seconds (%s)"
            .formatted(timing.deployTimeout().toSeconds(), status),
        session.host(),
        "look at the container's log above; deploy_timeout sets how long it may take");
  }
}
