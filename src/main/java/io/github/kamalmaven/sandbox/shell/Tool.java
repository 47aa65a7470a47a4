package io.github.kamalmaven.sandbox.shell;

import java.io.IOException;

/** A program or builtin of a simulated host. */
@FunctionalInterface
public interface Tool {

  /**
   * Runs the tool.
   *
   * @param call its words, streams and surroundings
   * @return the exit status, 0 to 255
   * @throws IOException if a stream is broken, or a file operation failed; the latter is reported
   *     as {@code name: reason} with status 1
   */
  int run(Call call) throws IOException;
}
