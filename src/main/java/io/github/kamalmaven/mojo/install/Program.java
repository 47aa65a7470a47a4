package io.github.kamalmaven.mojo.install;

import io.github.kamalmaven.FileTree;
import io.github.kamalmaven.KamalException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The installed program: its script and its jars.
 *
 * @param directories where they are
 * @param version of the plugin
 * @param jvm how Java is started
 */
record Program(Directories directories, String version, Jvm jvm) {

  /**
   * Sees to it that nobody loses a program.
   *
   * @param force whether that is meant
   * @throws KamalException if there is a {@code kamal} already that is not ours
   */
  void checkPlace(boolean force) {
    for (Path script : List.of(script(), batch())) {
      if (!force && Files.exists(script, LinkOption.NOFOLLOW_LINKS) && !isOurs(script)) {
        throw new KamalException(
            "There is another kamal already, which this plugin did not install",
            script.toString(),
            "choose another directory with -Dkamal.installDir, or overwrite it with -Dkamal.force");
      }
    }
  }

  private static boolean isOurs(Path script) {
    try {
      return Files.isRegularFile(script)
          && new String(Files.readAllBytes(script), StandardCharsets.ISO_8859_1)
              .contains(ProgramScript.MARK);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Copies all classes, so that they are still there when the local repository was emptied. */
  void copy(List<Path> classPath) {
    attempt(
        directories.files(),
        () -> {
          FileTree.delete(directories.files());
          Files.createDirectories(lib());
          int number = 10;
          for (Path entry : classPath) {
            copyAll(entry, lib().resolve(number++ + "-" + entry.getFileName()));
          }
        });
  }

  /** A directory is one where the plugin is built, or tested. */
  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** Writes the scripts; the last step, so that what can be called can be run. */
  void writeScripts() {
    ProgramScript text = new ProgramScript(version, archive(), classPath());
    attempt(
        script(),
        () -> {
          Files.createDirectories(directories.programs());
          replace(script(), text.posix());
          if (!script().toFile().setExecutable(true, false)) {
            throw new IOException("it cannot be made executable");
          }
          if (File.separatorChar == '\\') {
            replace(batch(), text.windows());
          }
        });
  }

  /** A link is replaced, what it leads to is left alone. */
  private static void replace(Path script, String text) throws IOException {
    Files.deleteIfExists(script);
    Files.writeString(script, text);
  }

  /** What the JVM knows about the classes beforehand. */
  Path archive() {
    return directories.files().resolve("kamal.jsa");
  }

  String classPath() {
    try (Stream<Path> jars = Files.list(lib())) {
      return jars.sorted().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path lib() {
    return directories.files().resolve("lib");
  }

  private Path script() {
    return directories.programs().resolve("kamal");
  }

  private Path batch() {
    return directories.programs().resolve("kamal.cmd");
  }

  private static void attempt(Path place, Step step) {
    try {
      step.run();
    } catch (IOException failure) {
      throw new KamalException(
          "Cannot install kamal: " + failure,
          place.toString(),
          "choose a directory that you may write to with -Dkamal.installDir",
          failure);
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }
}
