package io.github.kamalmaven.build.jvm;

import java.nio.file.Path;
import java.util.List;

/**
 * A layer of an image: files that change together.
 *
 * @param name for people
 * @param files in a fixed order
 */
public record Layer(String name, List<Item> files) {
  /** Copies the list. */
  public Layer {
    files = List.copyOf(files);
  }

  /**
   * A file of a layer.
   *
   * @param source on this machine
   * @param target in the image, absolute
   */
  public record Item(Path source, String target) {}
}
