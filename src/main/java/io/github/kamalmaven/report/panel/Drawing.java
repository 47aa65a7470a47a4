package io.github.kamalmaven.report.panel;

import java.util.List;

/**
 * The control sequences (ECMA-48) that bring a panel onto a terminal. Between two frames the cursor
 * is at the beginning of the row below the panel.
 */
final class Drawing {
  /** A terminal that knows it shows what follows all at once; others take no notice. */
  static final String BEGIN = "\u001b[?2026h";

  /** The end of {@link #BEGIN}. */
  static final String END = "\u001b[?2026l";

  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";
  private static final String ERASE_ROW = "\u001b[2K";
  private static final String ERASE_REST_OF_ROW = "\u001b[K";
  private static final String ERASE_BELOW = "\u001b[J";
  private static final String NEXT = "\r\n";

  private List<String> shown = List.of();
  private int rows;

  /** Whether these lines are there already. */
  boolean shows(List<String> lines) {
    return shown.equals(lines);
  }

  /** The terminal has so many columns now: it has broken the rows that were longer. */
  void resized(int columns) {
    rows = shown.stream().mapToInt(line -> Math.max(1, rowsOf(Columns.of(line), columns))).sum();
  }

  /** How many rows a text of so many columns takes. */
  static int rowsOf(int width, int columns) {
    return (width + columns - 1) / columns;
  }

  /**
   * Goes to where the panel begins, and makes room there for what shall be above it. The rest of
   * the panel stays until it is drawn anew.
   */
  String above(int room) {
    if (room >= rows) {
      return top() + ERASE_BELOW;
    }
    return top() + (ERASE_ROW + NEXT).repeat(room) + (room == 0 ? "" : up(room));
  }

  /** Draws a panel from where the cursor is, over what is left of the one before. */
  String whole(List<String> lines) {
    StringBuilder text = new StringBuilder(NO_WRAP);
    lines.forEach(line -> text.append(line).append(ERASE_REST_OF_ROW).append(NEXT));
    shown = List.copyOf(lines);
    rows = lines.size();
    return text.append(WRAP).append(ERASE_BELOW).toString();
  }

  /** Draws the lines that have changed. */
  String changed(List<String> lines) {
    if (rows != shown.size()) {
      return above(rows) + whole(lines);
    }
    StringBuilder text = new StringBuilder(top()).append(NO_WRAP);
    for (int i = 0; i < lines.size(); i++) {
      if (i >= shown.size() || !shown.get(i).equals(lines.get(i))) {
        text.append(lines.get(i)).append(ERASE_REST_OF_ROW);
      }
      text.append(NEXT);
    }
    shown = List.copyOf(lines);
    rows = lines.size();
    return text.append(WRAP).append(ERASE_BELOW).toString();
  }

  private String top() {
    return "\r" + (rows == 0 ? "" : up(rows));
  }

  private static String up(int count) {
    return "\u001b[" + count + "A";
  }
}
