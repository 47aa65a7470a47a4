package io.github.kamalmaven.operation.app.inside;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.Execution;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.AtTerminal;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.ExecRequest;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.UserCommand;

/** Runs a command in the containers of a version that run already. */
final class ExecInRunning {
  private final DeployContext context;
  private final ExecRequest request;
  private final Execution execution;
  private final AppCommands commands;

  /**
   * @param context fixed on the version
   * @param request what the user asked for
   * @param execution what Docker is told of it
   */
  ExecInRunning(DeployContext context, ExecRequest request, Execution execution) {
    this.context = context;
    this.request = request;
    this.execution = execution;
    this.commands = new AppCommands(context.deployment());
  }

  void run() {
    if (request.interactive()) {
      runAtTerminal();
    } else {
      context
          .report()
          .say(
              "Launching command with version %s from existing container..."
                  .formatted(context.version()));
      context.onRoles(context.selection().appHosts(), RoleOrder.TOGETHER, this::runOn);
    }
  }

  private void runAtTerminal() {
    PrimaryContainer container = new PrimaryContainer(context);
    context
        .report()
        .say(
            "Launching interactive command with version %s via SSH from existing container on %s..."
                .formatted(context.version(), container.host()));
    new AtTerminal(context)
        .run(container.host(), commands.exec(container.role(), context.version(), execution));
  }

  private void runOn(Session session, Role role) {
    new UserCommand(context, "App", request.raw(), context.selection().hasOneContainer())
        .run(
            session,
            context.audit(
                "Executed cmd '%s' on app version %s"
                    .formatted(request.command(), context.version()),
                role.name()),
            commands.exec(role, context.version(), execution));
  }
}
