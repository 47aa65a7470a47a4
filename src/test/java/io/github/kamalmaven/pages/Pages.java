package io.github.kamalmaven.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts in Markdown that readers see. */
final class Pages {
  private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```");

  private Pages() {}

  /** All of them. */
  static List<Path> all() {
    return Stream.concat(
            Stream.of("README.md", "CHANGELOG.md", "src/it/README.md", "src/test/docker/README.md")
                .map(Path::of),
            site().stream())
        .toList();
  }

  /** Those of the site. */
  static List<Path> site() {
    try (Stream<Path> files = Files.walk(Path.of("src/site/markdown"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Without what stands in fences: there a bracket is no link, and a hash no heading. */
  static String prose(Path page) {
    return FENCE.matcher(text(page)).replaceAll("");
  }
}
