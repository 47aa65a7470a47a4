package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Repetition.Unless;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RoleAction;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.lock.Lock;

/**
 * Removes stopped containers of the app.
 *
 * <p>{@code Kamal::Cli::App#remove_containers} and {@code #remove_container}.
 */
public final class RemoveContainers {
  private final DeployContext context;
  private final AppCommands commands;
  private final AppQueries queries;

  /** From the selected hosts. */
  public RemoveContainers(DeployContext context) {
    this.context = context;
    this.commands = new AppCommands(context.deployment());
    this.queries = new AppQueries(context.deployment());
  }

  /** Removes all of them. */
  public void run() {
    each(
        (session, role) ->
            session.perform(
                Batch.of(
                    context.audit("Removed all app containers", role.name()),
                    commands.removeContainers(role))));
  }

  /** Removes those of one version. */
  public void of(Version version) {
    each(
        (session, role) ->
            session.perform(
                Batch.of(
                        context.audit("Removed app container with version " + version, role.name()))
                    .once(
                        commands.removeContainer(role, version),
                        Unless.printsNothing(queries.container(role, version)))));
  }

  private void each(RoleAction action) {
    new Lock(context)
        .holding(() -> context.onRoles(context.selection().appHosts(), RoleOrder.TOGETHER, action));
  }
}
