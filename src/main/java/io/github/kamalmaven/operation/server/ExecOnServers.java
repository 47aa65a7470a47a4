package io.github.kamalmaven.operation.server;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.ServerCommands;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.AtTerminal;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
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
  private final CommandLine command;

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
          "add -Dkamal.command='uptime' (kamal server exec uptime)");
    }
    this.context = context;
    this.text = text;
    this.command = ServerCommands.exec(text);
  }

  /**
   * Runs it and shows what it writes, host by host.
   *
   * @throws KamalException if it fails on a host
   */
  public void run() {
    List<String> hosts = context.selection().hosts();
    context.report().say("Running '%s' on %s...".formatted(text, String.join(", ", hosts)));
    context.on(
        hosts,
        session ->
            context
                .report()
                .on(new Event.Answered("App", session.host(), execute(session).text())));
  }

  /** Runs it and passes on what it writes, without a word besides. */
  public void runRaw() {
    context.on(
        context.selection().hosts(),
        session -> context.report().on(new Event.Printed(execute(session).stdout())));
  }

  /** Runs it on the primary host, with the user's terminal. */
  public void runInteractively() {
    String host = context.selection().primaryHost();
    context.connect();
    context.report().say("Running '%s' on %s interactively...".formatted(text, host));
    new AtTerminal(context).run(host, CommandLine.script(text));
  }

  private Outcome execute(Session session) {
    String audit = "Executed cmd '%s' on %s".formatted(text, session.host());
    return session.perform(Batch.of(context.audit(audit), command)).get(1);
  }
}
