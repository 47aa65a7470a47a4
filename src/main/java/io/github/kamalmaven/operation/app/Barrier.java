package io.github.kamalmaven.operation.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * What the other roles wait at until the primary role is known to be healthy somewhere.
 *
 * <p>Opened by the first success, closed by the first failure; what comes later changes nothing.
 * {@code Kamal::Cli::Healthcheck::Barrier}.
 */
final class Barrier {
  private final CompletableFuture<Optional<String>> failed = new CompletableFuture<>();

  /** Whether this call opened it. */
  boolean open() {
    return failed.complete(Optional.empty());
  }

  /**
   * Whether this call closed it.
   *
   * @param failure who failed, for those who wait
   */
  boolean close(String failure) {
    return failed.complete(Optional.of(failure));
  }

  /** Waits until it is known: nothing if it is open, else who has failed. */
  Optional<String> await() throws InterruptedException {
    try {
      return failed.get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
