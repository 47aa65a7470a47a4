package io.github.kamalmaven.operation.app.inside;

import io.github.kamalmaven.command.Execution;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.operation.AtTerminal;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.ExecRequest;

/**
 * Runs a command in the app's containers.
 *
 * <p>{@code Kamal::Cli::App#exec}.
 */
public final class ExecApp {
  private final DeployContext context;
  private final ExecRequest request;

  /**
   * @param request what is run, and how
   */
  public ExecApp(DeployContext context, ExecRequest request) {
    this.context = context;
    this.request = request;
  }

  /**
   * Runs it.
   *
   * @throws io.github.kamalmaven.KamalException if it needs a terminal and there is none
   */
  public void run() {
    Execution execution =
        request.interactive()
            ? request.execution(new AtTerminal(context).interaction())
            : request.execution();
    context.connect();
    if (request.reuse()) {
      new ExecInRunning(context.withVersion(runningVersion()), request, execution).run();
    } else {
      new ExecInNew(context.withVersion(latestVersion()), request, execution).run();
    }
  }

  private Version runningVersion() {
    return context
        .chosenVersion()
        .orElseGet(
            () -> {
              context.report().say("Get current version of running container...");
              return new PrimaryContainer(context).runningVersion();
            });
  }

  private Version latestVersion() {
    return context
        .chosenVersion()
        .orElseGet(
            () -> {
              context.report().say("Get most recent version available as an image...");
              return new Version(context.deployment().latestTag());
            });
  }
}
