package io.github.kamalmaven.ssh.known;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files that nobody else may read, where the file system has such permissions. */
final class OwnerOnly {
  private OwnerOnly() {}

  /** A directory, if it is missing. */
  static void directory(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path, permissions("rwx------"));
    }
  }

  /** An empty file, if it is missing. */
  static void file(Path path) throws IOException {
    if (!Files.exists(path)) {
      try {
        Files.createFile(path, permissions("rw-------"));
      } catch (FileAlreadyExistsException other) {
        // Another process was faster.
      }
    }
  }

  private static FileAttribute<?>[] permissions(String text) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
        }
        : new FileAttribute<?>[0];
  }
}
