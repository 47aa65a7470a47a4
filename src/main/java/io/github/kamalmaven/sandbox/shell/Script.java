package io.github.kamalmaven.sandbox.shell;

import java.io.IOException;

/** Something a shell can run: a parsed command of any size. */
@FunctionalInterface
public interface Script {

  /**
   * Runs it.
   *
   * @param shell where to run it; its variables, directory and streams may change
   * @return the exit status, 0 to 255
   * @throws IOException if a stream of the shell is broken
   */
  int run(Shell shell) throws IOException;
}
