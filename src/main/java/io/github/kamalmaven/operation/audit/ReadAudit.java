package io.github.kamalmaven.operation.audit;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.AuditCommands;
import io.github.kamalmaven.history.HostLog;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads the audit logs of the selected hosts, of as many as can be reached. */
public final class ReadAudit {
  /** Of each host: a deploy writes some five. */
  public static final int LINES = 1_000;

  private final DeployContext context;

  /** Of the selected hosts. */
  public ReadAudit(DeployContext context) {
    this.context = context;
  }

  /**
   * The last lines of each log, in the order of the hosts, with secrets masked.
   *
   * @throws KamalException if a hook does not let anybody connect
   */
  public List<HostLog> run() {
    CommandLine reveal = new AuditCommands(context.deployment(), context.performer()).reveal(LINES);
    return List.copyOf(
        context.ask(context.selection().hosts(), session -> read(session, reveal)).values());
  }

  /** A host that cannot be asked is no failure: the others have something to tell. */
  private HostLog read(Session session, CommandLine reveal) {
    UnaryOperator<String> mask = context.secrets().mask()::over;
    try {
      Outcome outcome = session.run(reveal);
      return new HostLog(
          session.host(),
          outcome.stdout().lines().map(mask).toList(),
          outcome.exit() == 0 ? Optional.empty() : missing(outcome));
    } catch (KamalException unreachable) {
      String why = String.valueOf(unreachable.getMessage()).lines().findFirst().orElse("");
      return new HostLog(session.host(), List.of(), Optional.of(mask.apply(why)));
    }
  }

  /** A log comes with the first deploy. */
  private static Optional<String> missing(Outcome outcome) {
    return outcome.stderr().contains("No such file")
        ? Optional.empty()
        : Optional.of("tail exited with status " + outcome.exit());
  }
}
