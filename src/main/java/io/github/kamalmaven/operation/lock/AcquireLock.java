package io.github.kamalmaven.operation.lock;

import io.github.kamalmaven.operation.DeployContext;
import java.util.Optional;

/**
 * Takes the deploy lock by hand, until somebody releases it.
 *
 * <p>{@code Kamal::Cli::Lock#acquire}.
 */
public final class AcquireLock {
  private final DeployContext context;
  private final String message;

  /**
   * @param message why, for those who find it
   */
  public AcquireLock(DeployContext context, String message) {
    this.context = context;
    this.message = message;
  }

  /**
   * Takes it.
   *
   * @throws LockHeld if somebody else holds it
   */
  public void run() {
    Lock lock = new Lock(context);
    lock.prepareHosts();
    context.settle();
    Optional<String> holder = lock.tryAcquire(message);
    if (holder.isPresent()) {
      throw lock.refused(holder.get());
    }
    context.report().say("Acquired the deploy lock");
  }
}
