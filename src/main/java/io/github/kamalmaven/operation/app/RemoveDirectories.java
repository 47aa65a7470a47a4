package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.AppPaths;
import io.github.kamalmaven.command.AppProxyFiles;
import io.github.kamalmaven.command.ServerCommands;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Removes the app's directories, where every role of the host is selected.
 *
 * <p>{@code Kamal::Cli::App#remove_app_directories}.
 */
public final class RemoveDirectories {
  private final DeployContext context;

  /** From the selected hosts. */
  public RemoveDirectories(DeployContext context) {
    this.context = context;
  }

  /** Removes them. */
  public void run() {
    new Lock(context)
        .holding(() -> context.on(context.selection().hostsRemovingAllRoles(), this::remove));
  }

  private void remove(Session session) {
    String directory = new AppPaths(context.deployment()).app();
    session.perform(
        Batch.EMPTY
            .attempt(ServerCommands.removeAppDirectory(context.deployment()))
            .run(context.audit("Removed " + directory))
            .attempt(new AppProxyFiles(context.deployment()).remove()));
  }
}
