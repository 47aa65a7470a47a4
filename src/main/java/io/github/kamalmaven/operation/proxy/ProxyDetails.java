package io.github.kamalmaven.operation.proxy;

import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Shows the proxy containers.
 *
 * <p>{@code Kamal::Cli::Proxy#details}.
 */
public final class ProxyDetails {
  private final DeployContext context;

  /** On the selected hosts. */
  public ProxyDetails(DeployContext context) {
    this.context = context;
  }

  /** Shows them. */
  public void run() {
    CommandLine query = ProxyCommands.info();
    context.on(
        context.selection().proxyHosts(),
        session ->
            context
                .report()
                .on(new Event.Answered("Proxy", session.host(), session.capture(query))));
  }
}
