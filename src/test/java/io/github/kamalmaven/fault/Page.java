package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The page of the site that tells about faults; its tables follow from the tests. */
public final class Page {
  private static final Path FILE = Path.of("src/site/markdown/faults.md");
  private static final String UPDATE = "-Dkamal.updateSnapshots=true";
  private static final String END = "<!-- end -->\n";

  private Page() {}

  /**
   * Checks that the page has a table, or puts it there.
   *
   * @param name which one
   * @param table its lines, without those around it
   */
  public static void holds(String name, String table) {
    String begin = "<!-- %s, from the tests -->\n".formatted(name);
    if (Boolean.getBoolean("kamal.updateSnapshots")) {
      write(begin, table);
    }

    assertThat(read())
        .as("faults end otherwise; if on purpose, run the test with %s, and commit", UPDATE)
        .contains(begin + table + END);
  }

  private static synchronized void write(String begin, String table) {
    String page = read();
    int from = page.indexOf(begin) + begin.length();
    String rest = page.substring(page.indexOf(END, from));
    try {
      Files.writeString(FILE, page.substring(0, from) + table + rest);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read() {
    try {
      return Files.readString(FILE).replace("\r\n", "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A line of a table. */
  public static String row(String... cells) {
    return List.of(cells).stream().map(Page::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** The line below the heads of a table. */
  public static String rule(int cells) {
    return "|" + "---|".repeat(cells) + "\n";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", "<br>");
  }
}
