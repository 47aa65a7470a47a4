package io.github.kamalmaven.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of {@code parity.md}: the deliberate differences from Kamal.
 *
 * @param names the first column
 */
record ParityRows(Set<String> names) {
  private static final Pattern ROW = Pattern.compile("^\\| *`([a-z0-9-]+)` *\\|");

  /** The rows of the project's own file. */
  static ParityRows read() {
    String root = System.getProperty("basedir", "");
    return read(Path.of(root, "src", "site", "markdown", "parity.md"));
  }

  private static ParityRows read(Path file) {
    Set<String> names = new TreeSet<>();
    try {
      for (String line : Files.readAllLines(file)) {
        Matcher row = ROW.matcher(line);
        if (row.find()) {
          names.add(row.group(1));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new ParityRows(names);
  }
}
