package io.github.kamalmaven.build.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * What a {@code .dockerignore} keeps from an image.
 *
 * @param lines of the file
 */
public record IgnoreFile(List<String> lines) {
  /** Copies the list. */
  public IgnoreFile {
    lines = List.copyOf(lines);
  }

  /**
   * The line, from 1, that keeps back all that a directory has; absent if nothing does, or some of
   * it is let through again.
   */
  public Optional<Integer> hides(String directory) {
    List<String> plain = lines.stream().map(IgnoreFile::plain).toList();
    if (plain.stream().anyMatch(line -> line.startsWith("!"))) {
      return Optional.empty();
    }
    for (int i = 0; i < plain.size(); i++) {
      if (List.of(directory, directory + "/*", directory + "/**").contains(plain.get(i))) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  private static String plain(String line) {
    return line.strip().replaceFirst("^(/|\\*\\*/)", "").replaceFirst("/$", "");
  }
}
