package io.github.kamalmaven.report.console;

import java.io.PrintStream;

/**
 * Writes lines as Kamal does on its standard output: texts bare, details after their level.
 *
 * <p>{@code SSHKit::Formatter::Pretty}.
 */
public final class StreamLines implements LineSink {
  private final PrintStream out;
  private final Ansi ansi;

  /**
   * @param out where they go; stays open
   * @param ansi whether levels are coloured
   */
  public StreamLines(PrintStream out, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
  }

  @Override
  public void write(Level level, String line) {
    out.println(
        switch (level) {
          case INFO -> ansi.place("  INFO") + " " + line;
          case DEBUG -> " DEBUG " + line;
          case RESULT, PROGRESS, WARNING, ERROR -> line;
        });
  }
}
