package io.github.kamalmaven.operation.proxy;

import io.github.kamalmaven.command.LogQuery;
import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.operation.AtTerminal;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Shows what the proxies have logged.
 *
 * <p>{@code Kamal::Cli::Proxy#logs}.
 */
public final class ProxyLogs {
  private static final int LINES = 100;

  private final DeployContext context;
  private final LogQuery query;

  /**
   * On the selected hosts.
   *
   * @param query which lines; the last 100 unless it says otherwise
   */
  public ProxyLogs(DeployContext context, LogQuery query) {
    this.context = context;
    this.query = query;
  }

  /** Shows them. */
  public void run() {
    CommandLine logs = ProxyCommands.logs(query.limitedTo(LINES));
    context.on(
        context.selection().proxyHosts(),
        session ->
            context
                .report()
                .on(new Event.Answered("Proxy", session.host(), session.capture(logs))));
  }

  /** Shows those of the primary host as they come, from the last 10 on. */
  public void follow() {
    new AtTerminal(context)
        .follow(context.selection().primaryHost(), ProxyCommands.followLogs(query));
  }
}
