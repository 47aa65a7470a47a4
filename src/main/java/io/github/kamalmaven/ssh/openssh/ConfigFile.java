package io.github.kamalmaven.ssh.openssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A configuration file.
 *
 * @param path where it is
 * @param lines its settings in order
 */
record ConfigFile(Path path, List<ConfigLine> lines) {
  private static final Path SYSTEM = Path.of("/etc");
  private static final String WILD = "*?[";

  /** Reads a file; bytes that are not UTF-8 harm only the words that they stand in. */
  static ConfigFile read(Path path) throws IOException {
    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    return new ConfigFile(
        path, text.lines().map(ConfigLine::of).flatMap(Optional::stream).toList());
  }

  /**
   * The files that a line of this one includes, in the order of their names; as for OpenSSH, those
   * that cannot be read do not count.
   *
   * @param home the user's home, {@code ~}
   */
  List<ConfigFile> included(ConfigLine include, Path home) {
    Path base = path.startsWith(SYSTEM) ? SYSTEM.resolve("ssh") : home.resolve(".ssh");
    return include.words().stream()
        .map(word -> word.startsWith("~/") ? home.resolve(word.substring(2)) : base.resolve(word))
        .flatMap(ConfigFile::matching)
        .flatMap(file -> readable(file).stream())
        .toList();
  }

  private static Optional<ConfigFile> readable(Path file) {
    try {
      return Optional.of(read(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Stream<Path> matching(Path pattern) {
    Path root = pattern.getRoot();
    int level = 0;
    while (level < pattern.getNameCount() && !isWild(pattern.getName(level))) {
      root = root.resolve(pattern.getName(level));
      level++;
    }
    if (level == pattern.getNameCount()) {
      return Stream.of(pattern);
    }
    PathMatcher matcher = pattern.getFileSystem().getPathMatcher("glob:" + pattern);
    try (Stream<Path> all = Files.walk(root, pattern.getNameCount() - level)) {
      return all
          .filter(file -> matcher.matches(file) && !file.getFileName().toString().startsWith("."))
          .filter(Files::isRegularFile)
          .sorted()
          .toList()
          .stream();
    } catch (IOException | UncheckedIOException none) {
      return Stream.empty();
    }
  }

  private static boolean isWild(Path name) {
    return name.toString().chars().anyMatch(letter -> WILD.indexOf(letter) >= 0);
  }
}
