package io.github.kamalmaven.report.console;

/** Where lines go. Called by one thread at a time. */
@FunctionalInterface
public interface LineSink {

  /**
   * Takes a line.
   *
   * @param level how it is meant
   * @param line without its end, maybe with ANSI colours
   */
  void write(Level level, String line);
}
