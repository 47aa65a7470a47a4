package io.github.kamalmaven.operation.app.inside;

import io.github.kamalmaven.command.AppRun;
import io.github.kamalmaven.command.Execution;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.AtTerminal;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.EnvFiles;
import io.github.kamalmaven.operation.ExecRequest;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.UserCommand;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;

/** Runs a command in new containers of a version, which find the env files of the hosts. */
final class ExecInNew {
  private final DeployContext context;
  private final ExecRequest request;
  private final Execution execution;
  private final AppRun containers;

  /**
   * @param context fixed on the version
   * @param request what the user asked for
   * @param execution what Docker is told of it
   */
  ExecInNew(DeployContext context, ExecRequest request, Execution execution) {
    this.context = context;
    this.request = request;
    this.execution = execution;
    this.containers = new AppRun(context.deployment());
  }

  void run() {
    new NeededSecrets(context).registry().require();
    if (request.interactive()) {
      runAtTerminal();
      return;
    }
    context
        .report()
        .say(
            "Launching command with version %s from new container...".formatted(context.version()));
    List<String> hosts = context.selection().appHosts();
    context.on(hosts, session -> prepare(session, context.selection().rolesOn(session.host())));
    context.onRoles(hosts, RoleOrder.TOGETHER, this::runOn);
  }

  private void runAtTerminal() {
    PrimaryContainer container = new PrimaryContainer(context);
    context
        .report()
        .say(
            "Launching interactive command with version %s via SSH from new container on %s..."
                .formatted(context.version(), container.host()));
    context.on(List.of(container.host()), session -> prepare(session, List.of(container.role())));
    new AtTerminal(context).run(container.host(), command(container.role(), container.host()));
  }

  private void prepare(Session session, List<Role> roles) {
    new EnvFiles(context).beforeCommand(session, roles, new RegistryLogin(context).batch());
  }

  private void runOn(Session session, Role role) {
    new UserCommand(context, "App", request.raw(), context.selection().hasOneContainer())
        .run(
            session,
            context.audit(
                "Executed cmd '%s' on app version %s"
                    .formatted(request.command(), context.version())),
            command(role, session.host()));
  }

  private CommandLine command(Role role, String host) {
    String name = containers.execName(role, context.version(), context.randomHex(6));
    return containers.exec(role, host, context.version(), name, execution);
  }
}
