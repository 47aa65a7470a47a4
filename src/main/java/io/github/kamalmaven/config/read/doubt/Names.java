package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.config.read.text.Position;
import java.util.regex.Pattern;

/** Names of roles and accessories, which become parts of names of containers. */
final class Names {
  private static final Pattern CONTAINER = Pattern.compile("[a-zA-Z0-9_.-]+");

  private Names() {}

  static void container(String name, Position at, String path, Doubts doubts) {
    if (!CONTAINER.matcher(name).matches()) {
      doubts.add(
          at,
          path,
          "Docker takes no container of this name",
          "use letters, digits, hyphens, dots and underscores");
    }
  }
}
