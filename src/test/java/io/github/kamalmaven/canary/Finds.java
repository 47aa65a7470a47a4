package io.github.kamalmaven.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for secrets, counts where it looked, and keeps what it found. */
public final class Finds {
  private final Needles needles;
  private final List<String> found = new ArrayList<>();
  private int files;
  private long lines;

  /** Looks for these. */
  public Finds(Needles needles) {
    this.needles = needles;
  }

  /** Looks at every line of a text. */
  public void text(String name, String text) {
    lines += text.lines().count();
    text.lines()
        .forEach(
            line ->
                needles
                    .in(line)
                    .forEach(needle -> found.add(name + ": " + needle + " in " + shortened(line))));
  }

  /** Looks at every file of a tree that is not excepted. */
  public void tree(Path root, Predicate<Path> excepted) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).filter(excepted.negate()).toList()) {
        files++;
        text(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        text("name of " + file, file.getFileName().toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shortened(String line) {
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }

  /** What was found. */
  public List<String> found() {
    return List.copyOf(found);
  }

  /** How much was looked at. */
  public String looked() {
    return "%d needles, %d files, %d lines".formatted(needles.texts().size(), files, lines);
  }
}
