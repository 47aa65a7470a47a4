package io.github.kamalmaven.operation;

import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Repetition;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;

/**
 * Commands of the user's own on hosts: what they print is the answer.
 *
 * <p>{@code Kamal::Cli::Base#puts_by_host}.
 */
public final class UserCommand {
  private final DeployContext context;
  private final String kind;
  private final boolean raw;
  private final boolean alone;

  /**
   * @param kind what the hosts are shown as, such as {@code App}
   * @param raw whether the output is given on as it is, without the hosts' names
   * @param alone whether it runs only once, so that nobody else's output comes in between
   */
  public UserCommand(DeployContext context, String kind, boolean raw, boolean alone) {
    this.context = context;
    this.kind = kind;
    this.raw = raw;
    this.alone = alone;
  }

  /**
   * Runs a command on a host and shows what it printed.
   *
   * @param audit the entry in the audit log, written before
   * @throws CommandFailed if its exit status is not 0
   */
  public void run(Session session, CommandLine audit, CommandLine command) {
    if (raw) {
      session.execute(audit);
      giveOn(session, command);
    } else {
      List<Outcome> outcomes = session.perform(Batch.of(audit).judged(command, Repetition.NEVER));
      Outcome outcome = outcomes.get(outcomes.size() - 1);
      requireSuccess(session, outcome);
      context.report().on(new Event.Answered(kind, session.host(), outcome.text()));
    }
  }

  private void giveOn(Session session, CommandLine command) {
    RawOutput output = new RawOutput(context.parts().terminal().output(), alone);
    int exit = session.attach(command, output);
    requireSuccess(session, new Outcome(command, exit, "", output.errorText()));
  }

  private static void requireSuccess(Session session, Outcome outcome) {
    if (!outcome.succeeded()) {
      throw CommandFailed.ofUser(session.host(), outcome);
    }
  }
}
