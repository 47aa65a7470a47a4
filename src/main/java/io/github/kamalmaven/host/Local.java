package io.github.kamalmaven.host;

import io.github.kamalmaven.shell.CommandLine;

/** The control machine: a session whose commands can be given surroundings. */
public interface Local extends Session {
  /** What the control machine is called in reports. */
  String NAME = "localhost";

  @Override
  default String host() {
    return NAME;
  }

  /**
   * Runs a command and returns how it ended, whatever its exit status.
   *
   * @throws io.github.kamalmaven.KamalException if it cannot be started or takes too long
   */
  Outcome run(CommandLine command, Surroundings surroundings);
}
