package io.github.kamalmaven.host;

import io.github.kamalmaven.KamalException;

/** A command ended with an exit status other than 0. */
public final class CommandFailed extends KamalException {
  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      "repeat with -Dkamal.verbose (--verbose) to see every command and what it writes";

  /**
   * @param host where it ran
   * @param outcome how it ended
   */
  public CommandFailed(String host, Outcome outcome) {
    this(host, outcome, remedy(host, told(outcome)));
  }

  /**
   * @param host where it ran
   * @param outcome how it ended
   * @param remedy what the user can do about it
   */
  public CommandFailed(String host, Outcome outcome, String remedy) {
    super(describe(host, outcome), host + ": " + outcome.command(), remedy);
  }

  /**
   * Docker's client says that its daemon is away in one of two ways, and fails as with any error.
   */
  private static String remedy(String host, String told) {
    if (told.contains("Is the docker daemon running")
        || told.contains("failed to connect to the docker API")) {
      return "start Docker on %s (systemctl start docker, or Docker Desktop)".formatted(host);
    }
    return told.contains("permission denied while trying to connect to the")
        ? "let the user use Docker on %s (usermod -aG docker USER), and log in anew".formatted(host)
        : REMEDY;
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
