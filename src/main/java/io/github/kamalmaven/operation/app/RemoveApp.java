package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.AppPaths;
import io.github.kamalmaven.command.AppProxyFiles;
import io.github.kamalmaven.command.ServerCommands;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Removes the app from its hosts: containers, images, directories.
 *
 * <p>{@code Kamal::Cli::App#remove}.
 */
public final class RemoveApp {
  private final DeployContext context;
  private final AppCommands commands;

  /** From the selected hosts. */
  public RemoveApp(DeployContext context) {
    this.context = context;
    this.commands = new AppCommands(context.deployment());
  }

  /** Removes it. */
  public void run() {
    new Lock(context)
        .holding(
            () -> {
              new StopApp(context).run();
              context.onRoles(
                  context.selection().appHosts(), RoleOrder.TOGETHER, this::removeContainers);
              context.on(context.selection().hostsRemovingAllRoles(), this::removeImages);
              context.on(context.selection().hostsRemovingAllRoles(), this::removeDirectories);
            });
  }

  private void removeContainers(Session session, Role role) {
    session.perform(
        Batch.of(
            context.audit("Removed all app containers", role.name()),
            commands.removeContainers(role)));
  }

  private void removeImages(Session session) {
    session.perform(Batch.of(context.audit("Removed all app images"), commands.removeImages()));
  }

  private void removeDirectories(Session session) {
    String directory = new AppPaths(context.deployment()).app();
    session.perform(
        Batch.EMPTY
            .attempt(ServerCommands.removeAppDirectory(context.deployment()))
            .run(context.audit("Removed " + directory))
            .attempt(new AppProxyFiles(context.deployment()).remove()));
  }
}
