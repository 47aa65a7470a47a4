package io.github.kamalmaven.operation.app.shown;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Shows the app's images.
 *
 * <p>{@code Kamal::Cli::App#images}.
 */
public final class AppImages {
  private final DeployContext context;

  /** On the selected hosts. */
  public AppImages(DeployContext context) {
    this.context = context;
  }

  /** Shows them. */
  public void run() {
    CommandLine query = new AppCommands(context.deployment()).images();
    context.on(
        context.selection().appHosts(),
        session ->
            context.report().on(new Event.Answered("App", session.host(), session.capture(query))));
  }
}
