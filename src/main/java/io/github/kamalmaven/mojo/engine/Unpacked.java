package io.github.kamalmaven.mojo.engine;

import io.github.kamalmaven.FileTree;
import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of an archive, each with the right to be run: archives of Java keep no rights. */
final class Unpacked {
  private final Path directory;

  /** Says what was unpacked, once all of it is there. */
  private final Path stamp;

  private Unpacked(Path directory) {
    this.directory = directory;
    this.stamp = directory.resolveSibling(directory.getFileName() + ".from");
  }

  /**
   * Unpacks an archive in place of what is there, unless that is the same: a hook that calls {@code
   * kamal} may be reading it.
   *
   * @param archive a jar or zip file, or a directory, as modules of the same build are
   * @param directory for what is in it
   * @throws KamalException if it cannot be read, or a name in it leads outside
   */
  static synchronized void of(Path archive, Path directory) {
    Unpacked unpacked = new Unpacked(directory);
    try {
      unpacked.bring(archive);
    } catch (IOException failure) {
      throw new KamalException(
          "Hooks cannot be unpacked: " + failure,
          archive + " into " + directory,
          "check that the artifact is a jar or zip file, and that the directory may be written to",
          failure);
    }
  }

  private void bring(Path archive) throws IOException {
    String state = state(archive);
    if (Files.isDirectory(directory)
        && Files.exists(stamp)
        && Files.readString(stamp).equals(state)) {
      return;
    }
    Files.deleteIfExists(stamp);
    clear();
    if (Files.isDirectory(archive)) {
      copy(archive);
    } else {
      unpack(archive);
    }
    Files.writeString(stamp, state);
  }

  /** Name, size and time of all that is in it, a line each. */
  private static String state(Path archive) throws IOException {
    StringBuilder state = new StringBuilder();
    try (Stream<Path> files = Files.walk(archive)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        state.append(file).append(' ').append(Files.size(file)).append(' ');
        state.append(Files.getLastModifiedTime(file)).append('\n');
      }
    }
    return state.toString();
  }

  private void clear() throws IOException {
    FileTree.delete(directory);
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
