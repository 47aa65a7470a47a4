package io.github.kamalmaven.secret.spi;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What an adapter may use of the machine that Maven runs on. Safe for use by several threads. */
public interface ControlMachine {

  /** The project's directory, absolute. */
  Path project();

  /** The variables of the process. */
  Map<String, String> environment();

  /**
   * Runs a program, found on the {@code PATH}, in the project's directory. It reads nothing; what
   * it writes to standard error is shown to the user, line by line.
   *
   * @return how it ended; exit status 127 if there is no such program
   * @throws io.github.kamalmaven.KamalException if it is interrupted
   */
  ToolAnswer run(ToolCall call);

  /**
   * Runs a program that asks the user, for a login: it reads from the user's terminal and writes
   * its standard error there. One at a time, the others wait.
   *
   * @return how it ended; empty if nobody is there, as in batch mode and on CI servers: the program
   *     was not started then, and a failure should say what can be set instead
   * @throws io.github.kamalmaven.KamalException if it is interrupted
   */
  Optional<ToolAnswer> ask(ToolCall call);
}
