package io.github.kamalmaven.mojo;

import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.console.LineSink;
import io.github.kamalmaven.report.console.Verbosity;

/**
 * Where people see what happens.
 *
 * @param lines takes the lines
 * @param verbosity how much is shown if the goal does not say
 */
public record Screen(LineSink lines, Verbosity verbosity) {

  /** Shows a text to those who want to see everything. */
  public void debug(String text) {
    if (verbosity == Verbosity.VERBOSE) {
      lines.write(Level.DEBUG, text);
    }
  }
}
