package io.github.kamalmaven.operation.server;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.ServerCommands;
import io.github.kamalmaven.operation.AtTerminal;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.UserCommand;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;

/**
 * Runs a command of the user on the hosts themselves, outside any container.
 *
 * <p>{@code Kamal::Cli::Server#exec}.
 */
public final class ExecOnServers {
  private final DeployContext context;
  private final String text;

  /**
   * On the selected hosts.
   *
   * @param text the command, for the hosts' shell
   * @throws KamalException if it is empty
   */
  public ExecOnServers(DeployContext context, String text) {
    if (text.isBlank()) {
      throw new KamalException(
          "No command provided. You must specify a command to execute.",
          null,
          "add -Dkamal.command=uptime (kamal server exec uptime)");
    }
    this.context = context;
    this.text = text.strip();
  }

  /**
   * Runs it and shows what it writes.
   *
   * @param raw whether the output is given on as it is, without the hosts' names
   * @throws KamalException if it fails on a host
   */
  public void run(boolean raw) {
    List<String> hosts = context.selection().hosts();
    context.connect();
    context.report().say("Running '%s' on %s...".formatted(text, String.join(", ", hosts)));
    UserCommand command = new UserCommand(context, "App", raw, hosts.size() == 1);
    context.on(
        hosts,
        session ->
            command.run(
                session,
                context.audit("Executed cmd '%s' on %s".formatted(text, session.host())),
                ServerCommands.exec(text)));
  }

  /** Runs it on the primary host, with the user's terminal. */
  public void runInteractively() {
    String host = context.selection().primaryHost();
    context.connect();
    context.report().say("Running '%s' on %s interactively...".formatted(text, host));
    new AtTerminal(context).run(host, CommandLine.script(text));
  }
}
