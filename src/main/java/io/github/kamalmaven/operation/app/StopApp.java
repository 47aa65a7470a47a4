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
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.List;

/**
 * Stops the app's containers, after taking them off the proxy.
 *
 * <p>{@code Kamal::Cli::App#stop}.
 */
public final class StopApp {
  private final DeployContext context;
  private final AppQueries queries;
  private final AppCommands commands;

  /** On the selected hosts. */
  public StopApp(DeployContext context) {
    this.context = context;
    this.queries = new AppQueries(context.deployment());
    this.commands = new AppCommands(context.deployment());
  }

  /** Stops them. */
  public void run() {
    RoleOrder order = RoleOrder.of(context.deployment().boot().parallelRoles());
    new Lock(context)
        .holding(() -> context.onRoles(context.selection().appHosts(), order, this::stop));
  }

  private void stop(Session session, Role role) {
    Batch audit = Batch.of(context.audit("Stopped app", role.name()));
    if (role.runsProxy()) {
      Batch questions = audit.attempt(queries.current(role));
      List<Outcome> outcomes =
          session.perform(
              context.asKamal(Difference.ROLLOUT)
                  ? questions
                  : questions.attempt(queries.canaries(role)).attempt(queries.running(role)));
      String running = queries.versionsIn(outcomes.get(1).text(), role);
      leaveProxy(session, role, new Version(running));
      session.run(commands.stop(role));
      if (outcomes.size() > 2 && !outcomes.get(2).text().isEmpty()) {
        stopOthers(session, role, queries.versionsIn(outcomes.get(3).text(), role), running);
      }
    } else {
      session.perform(audit.attempt(commands.stop(role)));
    }
  }

  /** Which of them served beside the canary is of no matter: none does any more. */
  private void stopOthers(Session session, Role role, String versions, String stopped) {
    for (String version : versions.lines().toList()) {
      if (!version.equals(stopped)) {
        session.run(commands.stop(role, new Version(version)));
      }
    }
  }

  private void leaveProxy(Session session, Role role, Version running) {
    String endpoint = session.capture(queries.container(role, running));
    if (!endpoint.isEmpty()) {
      session.run(ProxyTarget.of(context.deployment(), role).remove());
    }
  }
}
