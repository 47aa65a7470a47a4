package io.github.kamalmaven.mojo;

import io.github.kamalmaven.mojo.live.JobLog;
import io.github.kamalmaven.mojo.live.PanelPlace;
import io.github.kamalmaven.operation.EndedWith;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.console.LineSink;
import io.github.kamalmaven.report.console.Verbosity;

/**
 * Where people see what happens.
 *
 * @param lines takes the lines
 * @param verbosity how much is shown if the goal does not say
 * @param panels where progress is drawn
 * @param job the log of a CI server's job that the lines go to
 */
public record Screen(LineSink lines, Verbosity verbosity, PanelPlace panels, JobLog job) {

  /** Where only lines are shown. */
  public Screen(LineSink lines, Verbosity verbosity) {
    this(lines, verbosity, PanelPlace.NOWHERE, JobLog.NONE);
  }

  /** Shows a line, unless only results and errors are wanted. */
  public void show(Level level, String line) {
    if (verbosity != Verbosity.QUIET || level == Level.RESULT || level == Level.ERROR) {
      lines.write(level, line);
    }
  }

  /**
   * Does something; if it fails, a CI server is told.
   *
   * @param request by which it was asked for
   */
  public void announcing(GoalRequest request, Runnable work) {
    try {
      work.run();
    } catch (EndedWith told) {
      throw told;
    } catch (RuntimeException failure) {
      String title = "kamal:" + request.goal() + " failed";
      job.failed(title, failure, request.progress(), request.verbosity());
      throw failure;
    }
  }

  /** Shows a text to those who want to see everything. */
  public void debug(String text) {
    if (verbosity == Verbosity.VERBOSE) {
      lines.write(Level.DEBUG, text);
    }
  }
}
