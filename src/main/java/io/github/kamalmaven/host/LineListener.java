package io.github.kamalmaven.host;

import io.github.kamalmaven.report.Event;

/** Hears the output of a process while it runs; called by several threads, one line at a time. */
@FunctionalInterface
public interface LineListener {
  /** Hears nothing. */
  LineListener NONE = (stream, line) -> {};

  /**
   * Takes note of a line.
   *
   * @param stream which output
   * @param line without its end
   */
  void line(Event.Stream stream, String line);

  /**
   * Where a line that is too long to be kept until its end may be cut in two.
   *
   * @param beginning what came of it so far
   * @return how many characters of it can be told by themselves; 0 if more must come first
   */
  default int cut(String beginning) {
    return beginning.length();
  }
}
