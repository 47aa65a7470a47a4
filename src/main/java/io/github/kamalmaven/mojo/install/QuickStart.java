package io.github.kamalmaven.mojo.install;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Path;
import java.util.List;

/**
 * Lets the program start in half the time: runs it once, and has the JVM keep what it has learnt
 * about the classes (class data sharing). Another Java than this one starts without, and slower.
 *
 * @param program already copied
 * @param wiring runs processes
 */
record QuickStart(Program program, Wiring wiring) {
  /** Does so where it works; the program runs in any case. */
  void prepare(Screen screen) {
    Path directory = program.directories().files();
    List<String> command =
        program.jvm().training(program.archive(), program.classPath(), "help", "deploy");
    try {
      Outcome outcome =
          wiring
              .processes()
              .in(directory, wiring.environment())
              .run(CommandLine.of(command.toArray(String[]::new)));
      screen.debug("Class data for a quick start: " + outcome.exit() + " " + outcome.stderr());
    } catch (KamalException unable) {
      screen.debug("No class data for a quick start: " + unable.getMessage());
    }
  }
}
