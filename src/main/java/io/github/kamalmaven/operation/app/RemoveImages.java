package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Removes the app's images that no container uses, where every role of the host is selected.
 *
 * <p>{@code Kamal::Cli::App#remove_images}.
 */
public final class RemoveImages {
  private final DeployContext context;

  /** From the selected hosts. */
  public RemoveImages(DeployContext context) {
    this.context = context;
  }

  /** Removes them. */
  public void run() {
    new Lock(context)
        .holding(() -> context.on(context.selection().hostsRemovingAllRoles(), this::remove));
  }

  private void remove(Session session) {
    session.perform(
        Batch.of(
            context.audit("Removed all app images"),
            new AppCommands(context.deployment()).removeImages()));
  }
}
