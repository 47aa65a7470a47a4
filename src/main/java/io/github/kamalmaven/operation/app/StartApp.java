package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.List;

/**
 * Starts the app's stopped containers again, and gives them traffic.
 *
 * <p>{@code Kamal::Cli::App#start}.
 */
public final class StartApp {
  private final DeployContext context;
  private final AppQueries queries;
  private final AppCommands commands;

  /** On the selected hosts. */
  public StartApp(DeployContext context) {
    this.context = context;
    this.queries = new AppQueries(context.deployment());
    this.commands = new AppCommands(context.deployment());
  }

  /**
   * Starts them.
   *
   * @throws BootFailed if no container of a role runs then
   */
  public void run() {
    RoleOrder order = RoleOrder.of(context.deployment().boot().parallelRoles());
    new Lock(context)
        .holding(() -> context.onRoles(context.selection().appHosts(), order, this::start));
  }

  private void start(Session session, Role role) {
    Batch start =
        Batch.of(context.audit("Started app version " + context.version()))
            .attempt(commands.start(role, context.version()));
    if (role.runsProxy()) {
      List<Outcome> outcomes = session.perform(start.attempt(queries.current(role)));
      joinProxy(session, role, new Version(queries.versionsIn(outcomes.get(2).text(), role)));
    } else {
      session.perform(start);
    }
  }

  private void joinProxy(Session session, Role role, Version running) {
    String endpoint = session.capture(queries.container(role, running));
    if (endpoint.isEmpty()) {
      throw new BootFailed(role, session.host());
    }
    session.execute(ProxyTarget.of(context.deployment(), role).deploy(endpoint, context.version()));
  }
}
