package io.github.kamalmaven.launcher;

import java.io.PrintStream;

/** Does what a command line says. Called by several threads at once. */
@FunctionalInterface
public interface CallHandler {

  /**
   * Runs a command line; is interrupted when its caller is gone or the run ends.
   *
   * @param call what was called
   * @param out standard output of the caller
   * @param err standard error of the caller
   * @return its exit status
   */
  int run(Call call, PrintStream out, PrintStream err);
}
