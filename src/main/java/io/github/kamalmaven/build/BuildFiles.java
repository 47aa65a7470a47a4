package io.github.kamalmaven.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The few things a build does with files of the control machine by itself. */
public interface BuildFiles {
  /** The control machine's file system. */
  BuildFiles SYSTEM = new SystemFiles();

  /** The directory for temporary files, absolute. */
  Path temporary();

  /** Whether there is a file or directory. */
  boolean exists(Path path);

  /** The text of a file; empty if there is none, or it cannot be read. */
  Optional<String> read(Path file);

  /**
   * What a relative path below a directory stands for, sorted.
   *
   * @param glob its names may have {@code *}, {@code ?} and {@code [...]}, as in a Dockerfile
   */
  List<Path> matching(Path directory, String glob);

  /** The bytes of all files below a directory; 0 if there is none. */
  long size(Path directory);

  /**
   * Makes a directory and those above it.
   *
   * @throws io.github.kamalmaven.KamalException if that is not possible
   */
  void create(Path directory);

  /**
   * Deletes a directory and everything in it; symbolic links are deleted, not followed.
   *
   * @throws io.github.kamalmaven.KamalException if that is not possible
   */
  void delete(Path directory);
}
