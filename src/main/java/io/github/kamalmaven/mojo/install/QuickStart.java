package io.github.kamalmaven.mojo.install;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Lets the program start in half the time: runs it a little, and has the JVM keep what it has
 * learnt about the classes (class data sharing). Another Java than this one starts without, and
 * slower.
 *
 * @param program already copied
 * @param wiring runs processes
 */
record QuickStart(Program program, Wiring wiring) {
  /** Does so where it works; the program runs in any case. What is not whole is not kept. */
  void prepare(Screen screen) {
    Path draft = program.directories().files().resolve("draft.jsa");
    String classPath = program.classPath();
    try {
      if (succeeds(program.jvm().training(draft, classPath), screen)
          && succeeds(program.jvm().check(draft, classPath), screen)) {
        Files.move(draft, program.archive(), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.deleteIfExists(draft);
    } catch (IOException | KamalException unable) {
      screen.debug("No class data for a quick start: " + unable.getMessage());
    }
  }

  private boolean succeeds(List<String> command, Screen screen) {
    Outcome outcome =
        wiring
            .processes()
            .in(program.directories().files(), wiring.environment())
            .run(CommandLine.of(command.toArray(String[]::new)));
    screen.debug("Class data for a quick start: " + outcome.exit() + " " + outcome.stderr());
    return outcome.succeeded();
  }
}
