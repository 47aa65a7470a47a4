package io.github.kamalmaven.mojo;

import io.github.kamalmaven.mojo.live.PanelPlace;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.console.LineSink;
import io.github.kamalmaven.report.console.Verbosity;

/**
 * Where people see what happens.
 *
 * @param lines takes the lines
 * @param verbosity how much is shown if the goal does not say
 * @param panels where progress is drawn
 */
public record Screen(LineSink lines, Verbosity verbosity, PanelPlace panels) {

  /** Where only lines are shown. */
  public Screen(LineSink lines, Verbosity verbosity) {
    this(lines, verbosity, PanelPlace.NOWHERE);
  }

  /** Shows a line, unless only results and errors are wanted. */
  public void show(Level level, String line) {
    if (verbosity != Verbosity.QUIET || level == Level.RESULT || level == Level.ERROR) {
      lines.write(level, line);
    }
  }

  /** Shows a text to those who want to see everything. */
  public void debug(String text) {
    if (verbosity == Verbosity.VERBOSE) {
      lines.write(Level.DEBUG, text);
    }
  }
}
