package io.github.kamalmaven.nested;

import io.github.kamalmaven.launcher.Call;
import java.io.PrintStream;

/** Does what a hook's command line says. Called by several threads at once. */
@FunctionalInterface
public interface GuestHandler {

  /**
   * Runs a command line; is interrupted when its caller is gone or the run ends.
   *
   * @param call what was called
   * @param sameEnvironment whether it was called with the variables that its hook was given
   * @param out standard output of the caller
   * @param err standard error of the caller
   * @return its exit status
   */
  int run(Call call, boolean sameEnvironment, PrintStream out, PrintStream err);
}
