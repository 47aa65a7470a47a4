package io.github.kamalmaven.operation.app.shown;

import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RoleOrder;
import io.github.kamalmaven.report.Event;

/**
 * Shows the app's running containers.
 *
 * <p>{@code Kamal::Cli::App#details}.
 */
public final class AppDetails {
  private final DeployContext context;

  /** On the selected hosts. */
  public AppDetails(DeployContext context) {
    this.context = context;
  }

  /** Shows them. */
  public void run() {
    AppQueries queries = new AppQueries(context.deployment());
    context.onRoles(
        context.selection().appHosts(),
        RoleOrder.TOGETHER,
        (session, role) ->
            context
                .report()
                .on(
                    new Event.Answered(
                        "App", session.host(), session.capture(queries.info(role)))));
  }
}
