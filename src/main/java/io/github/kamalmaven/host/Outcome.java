package io.github.kamalmaven.host;

import io.github.kamalmaven.shell.CommandLine;

/**
 * How a command ended.
 *
 * @param command what was run
 * @param exit exit status; 128 + n after signal n
 * @param stdout what it wrote to standard output, UTF-8
 * @param stderr what it wrote to standard error, UTF-8; anything there is not a failure
 */
public record Outcome(CommandLine command, int exit, String stdout, String stderr) {

  /** Whether its exit status is 0. */
  public boolean succeeded() {
    return exit == 0;
  }

  /** What it wrote to standard output, without surrounding white space. */
  public String text() {
    return stdout.strip();
  }

  /**
   * This outcome, if it is a success.
   *
   * @throws CommandFailed otherwise
   */
  public Outcome orThrow(String host) {
    if (!succeeded()) {
      throw new CommandFailed(host, this);
    }
    return this;
  }
}
