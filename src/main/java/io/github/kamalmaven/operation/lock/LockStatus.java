package io.github.kamalmaven.operation.lock;

import io.github.kamalmaven.command.LockCommands;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.operation.DeployContext;

/**
 * Says who holds the deploy lock.
 *
 * <p>{@code Kamal::Cli::Lock#status}.
 */
public final class LockStatus {
  private final DeployContext context;

  /** The lock on the primary host of the context's selection. */
  public LockStatus(DeployContext context) {
    this.context = context;
  }

  /** Prints what the holder wrote, or that there is no lock. */
  public void run() {
    Lock lock = new Lock(context);
    Outcome outcome = lock.primary().run(new LockCommands(context.deployment()).status());
    if (outcome.succeeded()) {
      lock.print(outcome.stdout().strip());
      Holder.of(outcome.stdout())
          .warning(context.parts().origin().get())
          .ifPresent(context.report()::warn);
    } else if (outcome.stderr().contains("No such file or directory")) {
      lock.print("There is no deploy lock");
    } else {
      throw new CommandFailed(lock.primary().host(), outcome);
    }
  }
}
