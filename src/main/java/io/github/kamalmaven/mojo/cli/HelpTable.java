package io.github.kamalmaven.mojo.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Words and what they mean, side by side, in lines that fit a terminal. */
final class HelpTable {
  private static final int WIDTH = 100;

  /** A longer word has a line for itself. */
  private static final int LONGEST = 30;

  private final Map<String, String> rows = new LinkedHashMap<>();

  HelpTable add(String word, String meaning) {
    rows.put(word, meaning);
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public String toString() {
    int column =
        4
            + rows.keySet().stream()
                .mapToInt(String::length)
                .filter(length -> length <= LONGEST)
                .max()
                .orElse(LONGEST);
    return rows.entrySet().stream()
        .map(row -> row(row.getKey(), row.getValue(), column))
        .collect(Collectors.joining());
  }

  private static String row(String word, String meaning, int column) {
    String margin = " ".repeat(column);
    String head = "  " + word + " ".repeat(Math.max(2, column - 2 - word.length()));
    String text = wrap(meaning, WIDTH - column, margin);
    return (head.length() > column ? "  " + word + "\n" + margin : head) + text + "\n";
  }

  /** A text in lines that are no longer than a terminal is wide. */
  static String paragraph(String text) {
    return wrap(text, WIDTH, "") + "\n";
  }

  private static String wrap(String text, int width, String margin) {
    StringBuilder lines = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      boolean fits = used == 0 || used + 1 + word.length() <= width;
      lines.append(used == 0 ? "" : fits ? " " : "\n" + margin).append(word);
      used = fits && used > 0 ? used + 1 + word.length() : word.length();
    }
    return lines.toString();
  }
}
