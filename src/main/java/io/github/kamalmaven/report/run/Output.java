package io.github.kamalmaven.report.run;

import io.github.kamalmaven.report.Event;
import java.util.List;

/**
 * What a process wrote: its first and its last lines.
 *
 * @param first the lines of its beginning
 * @param cut how many lines were left out between them
 * @param last the lines of its end
 */
public record Output(List<Line> first, int cut, List<Line> last) {
  /** Copies the lists. */
  public Output {
    first = List.copyOf(first);
    last = List.copyOf(last);
  }

  /**
   * A line.
   *
   * @param stream where it was written to
   * @param text without its end; of a long one the beginning
   */
  public record Line(Event.Stream stream, String text) {}
}
