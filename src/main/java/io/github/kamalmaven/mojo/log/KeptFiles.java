package io.github.kamalmaven.mojo.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files of a run in a directory of their own, which nobody but their owner may read: they hold what
 * commands have written. Git does not see them, because what it sees counts as uncommitted.
 */
final class KeptFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path directory;

  private KeptFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Those of a directory, which is made if there is none.
   *
   * @throws IOException if it cannot be made
   */
  static KeptFiles in(Path directory) throws IOException {
    Files.createDirectories(directory);
    Path unseen = directory.resolve(".gitignore");
    if (Files.notExists(unseen)) {
      Files.writeString(unseen, "*\n");
    }
    return new KeptFiles(directory);
  }

  /**
   * Writes a file in place of an older one; nobody sees half of it.
   *
   * @throws IOException if it cannot be written
   */
  void write(String name, Content content) throws IOException {
    Path unfinished = Files.createTempFile(directory, name, ".part", onlyOwner());
    try {
      // A stream of Files is not closed by an interrupt, as a channel would be.
      try (BufferedWriter out =
          new BufferedWriter(
              new OutputStreamWriter(Files.newOutputStream(unfinished), StandardCharsets.UTF_8))) {
        content.write(out);
      }
      Files.move(unfinished, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static FileAttribute<?>[] onlyOwner() {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** What is in a file. */
  @FunctionalInterface
  interface Content {
    /** Writes it. */
    void write(Appendable out) throws IOException;
  }
}
