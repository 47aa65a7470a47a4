package io.github.kamalmaven.operation.lock;

import io.github.kamalmaven.operation.DeployContext;

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
    if (!lock.tryAcquire(message)) {
      context.report().alarm("Deploy lock already in place!");
      lock.printDetails();
      throw lock.held("Deploy lock found");
    }
    context.report().say("Acquired the deploy lock");
  }
}
