package io.github.kamalmaven.host;

import io.github.kamalmaven.KamalException;

/** A command ended with an exit status other than 0. */
public final class CommandFailed extends KamalException {
  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      "repeat with -Dkamal.verbose (--verbose) to see every command and what it writes";

  private static final String OF_USER =
      "what the command wrote says why; correct it, and run it again";

  /**
   * @param host where it ran
   * @param outcome how it ended
   */
  public CommandFailed(String host, Outcome outcome) {
    this(host, outcome, REMEDY);
  }

  /**
   * @param host where it ran
   * @param outcome how it ended
   * @param remedy what the user can do about it, unless the output tells something else
   */
  public CommandFailed(String host, Outcome outcome, String remedy) {
    this(
        host + ": " + outcome.command(),
        describe(host, outcome),
        KnownCause.remedy(told(outcome), host).orElse(remedy));
  }

  private CommandFailed(String where, String what, String remedy) {
    super(what, where, remedy);
  }

  /**
   * A command of the user's own: what its output means is not for us to say.
   *
   * @param host where it ran
   * @param outcome how it ended
   */
  public static CommandFailed ofUser(String host, Outcome outcome) {
    return new CommandFailed(host + ": " + outcome.command(), describe(host, outcome), OF_USER);
  }

  private static String told(Outcome outcome) {
    return outcome.stderr().isBlank() ? outcome.stdout() : outcome.stderr();
  }

  private static String describe(String host, Outcome outcome) {
    String told = told(outcome);
    String reason = told.isBlank() ? "" : ": " + LastLines.of(told);
    return "%s exited with status %d on %s%s"
        .formatted(outcome.command().name(), outcome.exit(), host, reason);
  }
}
