package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.mojo.Colours;
import io.github.kamalmaven.mojo.live.JobLog;
import io.github.kamalmaven.mojo.live.PanelPlace;
import io.github.kamalmaven.report.console.Ansi;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command line is given.
 *
 * @param directory the project's, absolute
 * @param out standard output
 * @param err standard error
 * @param ansi whether it shows colours
 * @param panels where progress is drawn
 * @param job the log of a CI server's job that its output goes to
 */
public record Terminal(
    Path directory, PrintStream out, PrintStream err, Ansi ansi, PanelPlace panels, JobLog job) {

  /** One on which only lines are shown. */
  public Terminal(Path directory, PrintStream out, PrintStream err, Ansi ansi) {
    this(directory, out, err, ansi, PanelPlace.NOWHERE, JobLog.NONE);
  }

  /**
   * That of this process.
   *
   * @param environment its variables
   */
  static Terminal ofProcess(Map<String, String> environment) {
    Ansi ansi = Colours.of(environment);
    return new Terminal(
        Path.of("").toAbsolutePath(),
        System.out,
        System.err,
        ansi,
        Colours.isTerminal()
            ? PanelPlace.direct(environment, System.err, ansi)
            : PanelPlace.NOWHERE,
        JobLog.ofProcess(environment, JobLog.Caller.SHELL));
  }
}
