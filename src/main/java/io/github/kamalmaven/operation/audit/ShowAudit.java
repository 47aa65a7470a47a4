package io.github.kamalmaven.operation.audit;

import io.github.kamalmaven.command.AuditCommands;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Shows what was done to the hosts lately.
 *
 * <p>{@code Kamal::Cli::Main#audit}.
 */
public final class ShowAudit {
  private final DeployContext context;

  /** On the selected hosts. */
  public ShowAudit(DeployContext context) {
    this.context = context;
  }

  /** Shows the last 50 lines of each host's audit log. */
  public void run() {
    CommandLine reveal = new AuditCommands(context.deployment(), context.performer()).reveal();
    context.on(
        context.selection().hosts(),
        session ->
            context
                .report()
                .on(new Event.Answered("App", session.host(), session.capture(reveal))));
  }
}
