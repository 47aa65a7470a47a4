package io.github.kamalmaven.operation.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * What the other roles wait at until the primary role is known to be healthy somewhere.
 *
 * <p>Opened by the first success, closed by the first failure; what comes later changes nothing.
 * {@code Kamal::Cli::Healthcheck::Barrier}.
 */
final class Barrier {
  private final CompletableFuture<Boolean> healthy = new CompletableFuture<>();

  /** Whether this call opened it. */
  boolean open() {
    return healthy.complete(true);
  }

  /** Whether this call closed it. */
  boolean close() {
    return healthy.complete(false);
  }

  /** Waits until it is known; whether it is open. */
  boolean await() throws InterruptedException {
    try {
      return healthy.get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
