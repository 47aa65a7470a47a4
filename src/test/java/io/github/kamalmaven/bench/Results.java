package io.github.kamalmaven.bench;

import io.github.kamalmaven.docker.Trees;
import java.nio.file.Path;

/**
 * Where a part of the benchmark leaves what it found: files named like the part.
 *
 * @param part such as sandbox
 */
record Results(String part) {
  static final Path DIRECTORY = Path.of("target", "kamal", "bench").toAbsolutePath();

  /** Of what a part's programs need and write. */
  Path work() {
    return DIRECTORY.resolve("work").resolve(part);
  }

  /** Shows a text, and keeps it as Markdown. */
  void table(String text) {
    System.out.println(text);
    Trees.write(file("md"), text);
  }

  void csv(String text) {
    Trees.write(file("csv"), text);
  }

  void plot(String svg) {
    Trees.write(file("svg"), svg);
    System.out.println("See " + DIRECTORY + "/" + part + ".*");
  }

  private Path file(String suffix) {
    return DIRECTORY.resolve(part + "." + suffix);
  }
}
