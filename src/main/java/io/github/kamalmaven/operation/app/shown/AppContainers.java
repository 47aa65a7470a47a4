package io.github.kamalmaven.operation.app.shown;

import io.github.kamalmaven.command.AppQueries;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Shows all of the app's containers, running or not.
 *
 * <p>{@code Kamal::Cli::App#containers}.
 */
public final class AppContainers {
  private final DeployContext context;

  /** On the selected hosts. */
  public AppContainers(DeployContext context) {
    this.context = context;
  }

  /** Shows them. */
  public void run() {
    CommandLine query = new AppQueries(context.deployment()).containers();
    context.on(
        context.selection().appHosts(),
        session ->
            context.report().on(new Event.Answered("App", session.host(), session.capture(query))));
  }
}
