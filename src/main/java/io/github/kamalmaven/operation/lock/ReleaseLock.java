package io.github.kamalmaven.operation.lock;

import io.github.kamalmaven.command.LockCommands;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.operation.DeployContext;

/**
 * Releases the deploy lock, whoever holds it.
 *
 * <p>{@code Kamal::Cli::Lock#release}.
 */
public final class ReleaseLock {
  private final DeployContext context;

  /** The lock on the primary host of the context's selection. */
  public ReleaseLock(DeployContext context) {
    this.context = context;
  }

  /** Releases it, or says that there is none. */
  public void run() {
    Lock lock = new Lock(context);
    Outcome outcome = lock.primary().run(new LockCommands(context.deployment()).release());
    if (outcome.succeeded()) {
      context.report().say("Released the deploy lock");
    } else if (outcome.stderr().contains("No such file or directory")) {
      context.report().warn("There is no deploy lock");
    } else {
      throw new CommandFailed(lock.primary().host(), outcome);
    }
  }
}
