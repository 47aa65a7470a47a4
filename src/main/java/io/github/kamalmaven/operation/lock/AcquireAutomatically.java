package io.github.kamalmaven.operation.lock;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Options.LockWait;
import io.github.kamalmaven.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes the lock for an operation, waiting for its holder if that was asked for.
 *
 * <p>{@code Kamal::Cli::Base#acquire_lock} and {@code #wait_for_lock}.
 */
final class AcquireAutomatically {
  private final Lock lock;
  private final LockWait wait;
  private final TimeSource time;
  private final Report report;

  AcquireAutomatically(DeployContext context, Lock lock) {
    this.lock = lock;
    this.wait = context.options().lockWait();
    this.time = context.parts().time();
    this.report = context.report();
  }

  void run() {
    if (wait.enabled()) {
      waitForIt();
      return;
    }
    report.begin("Acquiring the deploy lock...");
    Optional<String> holder = lock.tryAcquire(Lock.AUTOMATIC);
    if (holder.isPresent()) {
      throw lock.refused(holder.get());
    }
  }

  private void waitForIt() {
    long timeout = wait.timeout().toSeconds();
    report.begin("Acquiring the deploy lock (waiting up to " + timeout + "s)...");
    Instant deadline = time.now().plus(wait.timeout());
    Optional<String> holder = lock.tryAcquire(Lock.AUTOMATIC);
    holder.ifPresent(this::tellHolder);
    while (holder.isPresent()) {
      long remaining = Duration.between(time.now(), deadline).toSeconds();
      if (remaining <= 0) {
        report.alarm("Timed out after " + timeout + "s waiting for the deploy lock");
        throw lock.held("Timed out waiting for deploy lock", holder.get());
      }
      pause(remaining);
      holder = lock.tryAcquire(Lock.AUTOMATIC);
    }
  }

  private void tellHolder(String details) {
    report.say("Deploy lock is held by:");
    lock.print(details);
    // Who takes it this very moment has not written anything yet.
    if (!details.isEmpty() && !details.contains(Lock.AUTOMATIC)) {
      throw lock.held("Deploy lock held manually, not waiting", details);
    }
  }

  private void pause(long remaining) {
    long interval = Math.min(wait.interval().toSeconds(), remaining);
    report.say("Retrying in " + interval + "s (" + remaining + "s remaining)...");
    try {
      time.sleep(Duration.ofSeconds(interval));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KamalException(
          "Interrupted while waiting for the deploy lock", null, null, interrupted);
    }
  }
}
