package io.github.kamalmaven.report.console;

import java.io.PrintStream;

/**
 * Writes lines as Kamal does on its standard output: texts bare, details after their level.
 *
 * <p>{@code SSHKit::Formatter::Pretty}.
 */
public final class StreamLines implements LineSink {
  private final PrintStream out;
  private final PrintStream err;
  private final Ansi ansi;

  /**
   * @param out where they go; stays open
   * @param err where it goes what is not to be taken for output; stays open
   * @param ansi whether levels are coloured
   */
  public StreamLines(PrintStream out, PrintStream err, Ansi ansi) {
    this.out = out;
    this.err = err;
    this.ansi = ansi;
  }

  @Override
  public void write(Level level, String line) {
    switch (level) {
      case INFO -> out.println(ansi.place("  INFO") + " " + line);
      case DEBUG -> out.println(" DEBUG " + line);
      case RESULT, PROGRESS, WARNING, ERROR -> out.println(line);
      case CAUTION -> err.println(ansi.of(Level.CAUTION, "WARNING:") + " " + line);
    }
  }
}
