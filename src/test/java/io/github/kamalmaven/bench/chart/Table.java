package io.github.kamalmaven.bench.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table. The first column says what a row is about, the others have its figures.
 *
 * @param head titles of the columns
 * @param rows as many cells each
 */
public record Table(List<String> head, List<List<String>> rows) {

  /** Checks that all rows have the same columns. */
  public Table {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException(row + " does not fit " + head);
      }
    }
  }

  /** In Markdown, with columns that are straight on a console as well. */
  public String markdown() {
    List<Integer> widths = IntStream.range(0, head.size()).mapToObj(this::width).toList();
    List<String> rules = new ArrayList<>();
    for (int column = 0; column < head.size(); column++) {
      int width = widths.get(column);
      rules.add(column == 0 ? "-".repeat(width) : "-".repeat(width - 1) + ":");
    }
    return Stream.concat(Stream.of(head, rules), rows.stream())
        .map(row -> line(row, widths))
        .collect(Collectors.joining());
  }

  private int width(int column) {
    return Stream.concat(Stream.of(head), rows.stream())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElseThrow();
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> cell(row.get(column), widths.get(column), column == 0))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String cell(String text, int width, boolean left) {
    String space = " ".repeat(width - text.length());
    return left ? text + space : space + text;
  }
}
