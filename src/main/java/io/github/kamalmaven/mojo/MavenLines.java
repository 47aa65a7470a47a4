package io.github.kamalmaven.mojo;

import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.console.LineSink;
import io.github.kamalmaven.report.console.Verbosity;
import java.io.PrintStream;
import org.apache.maven.plugin.logging.Log;

/** Writes lines to Maven's log; results also when Maven is told to be quiet. */
final class MavenLines implements LineSink {
  private final Log log;
  private final PrintStream out;

  /**
   * @param log Maven's log for the goal
   * @param out takes results when the log does not
   */
  MavenLines(Log log, PrintStream out) {
    this.log = log;
    this.out = out;
  }

  /** What {@code -q} and {@code -X} ask for. */
  Verbosity verbosity() {
    if (!log.isInfoEnabled()) {
      return Verbosity.QUIET;
    }
    return log.isDebugEnabled() ? Verbosity.VERBOSE : Verbosity.NORMAL;
  }

  @Override
  public void write(Level level, String line) {
    switch (level) {
      case RESULT -> result(line);
      case WARNING, CAUTION -> log.warn(line);
      case ERROR -> log.error(line);
      case PROGRESS, INFO -> log.info(line);
      case DEBUG -> debug(line);
    }
  }

  private void result(String line) {
    if (log.isInfoEnabled()) {
      log.info(line);
    } else {
      out.println(line);
    }
  }

  /** Whoever asked for it with {@code kamal.verbose} alone is to see it without {@code -X}. */
  private void debug(String line) {
    if (log.isDebugEnabled()) {
      log.debug(line);
    } else {
      log.info(line);
    }
  }
}
