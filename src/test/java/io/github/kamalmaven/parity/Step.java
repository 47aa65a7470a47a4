package io.github.kamalmaven.parity;

import java.util.Map;
import java.util.Optional;

/** Something that was done: recorded from Kamal, or seen here. */
sealed interface Step {

  /** Where; {@code localhost} is the control machine. */
  String host();

  /** Whether it belongs to the contract. */
  boolean changes();

  /**
   * A command.
   *
   * @param host where
   * @param text the line the shell got
   * @param input what it read from standard input, if anything
   * @param reply what it answered
   * @param changes whether it belongs to the contract
   */
  record Ran(String host, String text, Optional<String> input, Reply reply, boolean changes)
      implements Step {}

  /**
   * A file or directory that was written.
   *
   * @param host where
   * @param path where on the host
   * @param mode octal, if it was given
   * @param files by their names below the path; a file has one, without a name
   */
  record Wrote(String host, String path, Optional<String> mode, Map<String, String> files)
      implements Step {
    @Override
    public boolean changes() {
      return true;
    }
  }

  /**
   * An interactive command that took over the terminal.
   *
   * @param host the control machine
   * @param text the command
   */
  record TookOver(String host, String text) implements Step {
    @Override
    public boolean changes() {
      return true;
    }
  }
}
