package io.github.kamalmaven.operation;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.Execution;
import io.github.kamalmaven.command.SshCommand;
import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Commands on hosts that the user sits in front of.
 *
 * <p>{@code Kamal::Commands::Base#run_over_ssh}. Where Kamal becomes that command, it is waited for
 * here.
 */
public final class AtTerminal {
  /** What a shell reports for a command that Ctrl-C has ended. */
  private static final int INTERRUPTED = 130;

  /**
   * OpenSSH's client has one answer, 255, for a command that a signal has ended and for a
   * connection that failed. So the host's shell outlives Ctrl-C and reports it.
   */
  private static final CommandLine TELL_INTERRUPT =
      CommandLine.script("trap 'exit %d' INT".formatted(INTERRUPTED));

  private final DeployContext context;
  private final UserTerminal terminal;

  /** At the terminal of a goal's user. */
  public AtTerminal(DeployContext context) {
    this.context = context;
    this.terminal = context.parts().terminal();
  }

  /**
   * What Docker is told about the user.
   *
   * @throws KamalException if there is nobody, as in batch mode
   */
  public Execution.Interaction interaction() {
    return switch (terminal.presence()) {
      case SOMEBODY -> Execution.Interaction.TERMINAL;
      case PIPE -> Execution.Interaction.PIPE;
      case NOBODY -> throw nobody();
    };
  }

  private void requireUser() {
    if (terminal.presence() == UserTerminal.Presence.NOBODY) {
      throw nobody();
    }
  }

  private static KamalException nobody() {
    return new KamalException(
        "An interactive command needs a terminal, and there is none here",
        null,
        "run it from a terminal, without -B, or leave out -Dkamal.interactive (kamal -i)");
  }

  /**
   * Runs a command on a host until it ends.
   *
   * @throws EndedWith if its exit status is not 0
   * @throws KamalException if there is nobody, as in batch mode
   */
  public void run(String host, CommandLine command) {
    requireUser();
    int exit = terminal.attach(session(host), command);
    if (exit != 0) {
      throw new EndedWith(host, exit);
    }
  }

  /**
   * Shows a log as it goes on, until it ends or the user has seen enough. Where nobody is, its
   * lines are the answer, told as they come.
   *
   * @throws EndedWith if it could not be shown
   */
  public void follow(String host, CommandLine log) {
    Session session = session(host);
    CommandLine command =
        terminal.presence() == UserTerminal.Presence.SOMEBODY ? TELL_INTERRUPT.then(log) : log;
    context.report().detail(host, "Following logs on " + host + "...");
    context
        .report()
        .detail(host, new SshCommand(context.deployment().ssh()).on(host, command).toString());
    int exit =
        terminal.presence() == UserTerminal.Presence.NOBODY
            ? session.attach(command, Attachment.lines((stream, line) -> print(line)))
            : terminal.attach(session, command);
    if (exit != 0 && exit != INTERRUPTED) {
      throw new EndedWith(host, exit);
    }
  }

  private void print(String line) {
    context.report().on(new Event.Printed(line));
  }

  private Session session(String host) {
    context.connect();
    return context.parts().fleet().session(host);
  }
}
