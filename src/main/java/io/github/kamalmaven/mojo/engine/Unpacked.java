package io.github.kamalmaven.mojo.engine;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of an archive, each with the right to be run: archives of Java keep no rights. */
final class Unpacked {
  private final Path directory;

  private Unpacked(Path directory) {
    this.directory = directory;
  }

  /**
   * Unpacks an archive in place of what is there.
   *
   * @param archive a jar or zip file, or a directory, as modules of the same build are
   * @param directory for what is in it
   * @throws KamalException if it cannot be read, or a name in it leads outside
   */
  static void of(Path archive, Path directory) {
    Unpacked unpacked = new Unpacked(directory);
    try {
      unpacked.clear();
      if (Files.isDirectory(archive)) {
        unpacked.copy(archive);
      } else {
        unpacked.unpack(archive);
      }
    } catch (IOException failure) {
      throw new KamalException(
          "Hooks cannot be unpacked: " + failure,
          archive + " into " + directory,
          "check that the artifact is a jar or zip file, and that the directory may be written to",
          failure);
    }
  }

  private void clear() throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(directory);
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          write(from.relativize(file).toString(), in);
        }
      }
    }
  }

  private void unpack(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          write(entry.getName(), in);
        }
      }
    }
  }

  private void write(String name, InputStream in) throws IOException {
    Path file = directory.resolve(name).normalize();
    if (!file.startsWith(directory)) {
      throw new IOException("an entry leads outside: " + name);
    }
    Files.createDirectories(file.getParent());
    Files.copy(in, file);
    if (!file.toFile().setExecutable(true, false)) {
      throw new IOException("cannot be made executable: " + file);
    }
  }
}
