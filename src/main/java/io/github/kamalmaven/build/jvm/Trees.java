package io.github.kamalmaven.build.jvm;

import io.github.kamalmaven.KamalException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of directories, in an order that is always the same. */
final class Trees {
  private Trees() {}

  /**
   * All files of a directory; none if it is not there.
   *
   * @param directory on this machine
   * @param target what it is in the image
   */
  static List<Layer.Item> items(Path directory, String target) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> new Layer.Item(file, target + "/" + name(directory, file)))
          .sorted((one, other) -> one.target().compareTo(other.target()))
          .toList();
    } catch (IOException unreadable) {
      throw new KamalException(
          "Cannot be read: " + unreadable.getMessage(), directory.toString(), null, unreadable);
    }
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
