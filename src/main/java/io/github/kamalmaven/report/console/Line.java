package io.github.kamalmaven.report.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One line of text for people.
 *
 * @param level how it is meant
 * @param text without its end
 */
public record Line(Level level, String text) {

  /** A line for each line of a text; an empty text is one empty line. */
  static List<Line> each(Level level, String text) {
    return Arrays.stream(text.split("\\R", -1)).map(line -> new Line(level, line)).toList();
  }

  /** What an ended line of output is: its last line end does not begin another one. */
  static List<Line> ended(Level level, String text) {
    List<Line> lines = new ArrayList<>(each(level, text));
    if (lines.size() > 1 && lines.get(lines.size() - 1).text().isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }
}
