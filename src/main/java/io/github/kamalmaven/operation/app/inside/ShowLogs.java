package io.github.kamalmaven.operation.app.inside;

import io.github.kamalmaven.command.AppLogs;
import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.command.LogQuery;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.AtTerminal;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Optional;

/**
 * Shows the logs of the app's containers.
 *
 * <p>{@code Kamal::Cli::App#logs}.
 */
public final class ShowLogs {
  private static final int SHOWN = 100;
  private static final int FOLLOWED = 10;

  private final DeployContext context;
  private final LogQuery query;
  private final Optional<String> containerId;
  private final AppQueries queries;

  /**
   * @param query which lines
   * @param containerId of a container other than the one that serves
   */
  public ShowLogs(DeployContext context, LogQuery query, Optional<String> containerId) {
    this.context = context;
    this.query = query;
    this.containerId = containerId;
    this.queries = new AppQueries(context.deployment());
  }

  /** Shows them as they are now, on all selected hosts. */
  public void run() {
    context.onRoles(context.selection().appHosts(), RoleOrder.TOGETHER, this::show);
  }

  /** Shows one as it goes on: that of the primary role on the primary host. */
  public void follow() {
    PrimaryContainer primary = new PrimaryContainer(context);
    CommandLine log = AppLogs.follow(container(primary.role()), query.limitedTo(FOLLOWED));
    new AtTerminal(context).follow(primary.host(), log);
  }

  private void show(Session session, Role role) {
    Outcome log = session.run(AppLogs.show(container(role), query.limitedTo(SHOWN)));
    String text = log.succeeded() ? log.text() : "Nothing found";
    context.report().on(new Event.Answered("App", session.host(), text));
  }

  private CommandLine container(Role role) {
    return containerId.map(AppLogs::container).orElseGet(() -> queries.currentContainer(role));
  }
}
