package io.github.kamalmaven.build.jvm;

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

/**
 * The files of an archive, unpacked into a directory that is kept: what was not changed need not be
 * packed into layers again.
 */
final class Exploded {
  private Exploded() {}

  /**
   * Unpacks an archive, unless it was before.
   *
   * @param archive jar or war
   * @param directory only for this
   * @throws KamalException if it cannot be read, or a name in it leads outside
   */
  static Path of(Path archive, Path directory) {
    Path stamp = directory.resolveSibling(directory.getFileName() + ".from");
    try {
      String state =
          archive + " " + Files.size(archive) + " " + Files.getLastModifiedTime(archive).toMillis();
      if (!Files.exists(stamp) || !Files.readString(stamp).equals(state)) {
        Files.deleteIfExists(stamp);
        clear(directory);
        unpack(archive, directory);
        Files.writeString(stamp, state);
      }
      return directory;
    } catch (IOException failure) {
      throw new KamalException(
          "The archive cannot be unpacked: " + failure,
          archive + " into " + directory,
          "run mvn clean package",
          failure);
    }
  }

  private static void clear(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(directory);
  }

  private static void unpack(Path archive, Path directory) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      List<? extends ZipEntry> entries = zip.stream().filter(one -> !one.isDirectory()).toList();
      for (ZipEntry entry : entries) {
        Path file = directory.resolve(entry.getName()).normalize();
        if (!file.startsWith(directory)) {
          throw new IOException("an entry leads outside: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, file);
        }
        if (entry.getLastModifiedTime() != null) {
          // A library that is packaged again keeps its time, so that its layer is known.
          Files.setLastModifiedTime(file, entry.getLastModifiedTime());
        }
      }
    }
  }
}
