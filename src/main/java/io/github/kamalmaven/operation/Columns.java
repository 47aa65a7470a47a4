package io.github.kamalmaven.operation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of texts, laid out below each other. */
public final class Columns {
  private Columns() {}

  /**
   * One line for each row.
   *
   * @param rows all of the same length
   */
  public static String of(List<List<String>> rows) {
    return rows.stream().map(row -> line(row, rows)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, List<List<String>> rows) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> padded(row.get(column), width(column, rows)))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static int width(int column, List<List<String>> rows) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
