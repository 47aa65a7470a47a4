package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.report.Event;
import java.util.List;

/**
 * Finds containers that run although a newer version serves, and stops them if asked to.
 *
 * <p>{@code Kamal::Cli::App#stale_containers}.
 */
public final class StaleContainers {
  private final DeployContext context;
  private final boolean stop;
  private final AppQueries queries;
  private final AppCommands commands;

  /**
   * @param stop whether they are stopped, which needs the lock
   */
  public StaleContainers(DeployContext context, boolean stop) {
    this.context = context;
    this.stop = stop;
    this.queries = new AppQueries(context.deployment());
    this.commands = new AppCommands(context.deployment());
  }

  /** Looks on all selected app hosts. */
  public void run() {
    if (stop) {
      new Lock(context).holding(this::look);
    } else {
      look();
    }
  }

  private void look() {
    context.onRoles(context.selection().appHosts(), RoleOrder.TOGETHER, this::lookAt);
  }

  private void lookAt(Session session, Role role) {
    List<Outcome> found =
        session.perform(Batch.of(queries.versions(role), queries.currentVersion(role)));
    String current = found.get(1).text();
    found
        .get(0)
        .text()
        .lines()
        .distinct()
        .filter(version -> !version.isBlank() && !version.equals(current))
        .forEach(version -> found(session, role, new Version(version)));
  }

  private void found(Session session, Role role, Version version) {
    String text =
        stop
            ? "Stopping stale container for role %s with version %s"
            : "Detected stale container for role %s with version %s"
                + " (use `kamal app stale_containers --stop` to stop)";
    context
        .report()
        .on(new Event.Answered("App", session.host(), text.formatted(role.name(), version)));
    if (stop) {
      session.run(commands.stop(role, version));
    }
  }
}
