package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The problems found so far. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /**
   * Adds one.
   *
   * @param path of the key, which is put in front of the text
   */
  void add(Position at, String path, String text) {
    add(at, path, text, Optional.empty());
  }

  void add(Position at, String path, String text, Optional<String> hint) {
    addWhole(at, path, path.isEmpty() ? text : path + ": " + text, hint);
  }

  /** Adds one whose text does not begin with its path. */
  void addWhole(Position at, String path, String message, Optional<String> hint) {
    Problem problem = new Problem(at.file(), at.line(), at.column(), path, message, hint);
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  /** Whether nothing is wrong with a key, and with all that is below and above it. */
  boolean clear(String path) {
    return found.stream().noneMatch(problem -> related(problem.path(), path));
  }

  private static boolean related(String a, String b) {
    return a.equals(b)
        || (!a.isEmpty() && b.startsWith(a + "/"))
        || (!b.isEmpty() && a.startsWith(b + "/"));
  }

  /**
   * Speaks up.
   *
   * @throws InvalidConfiguration if there are any
   */
  void raise() {
    if (!found.isEmpty()) {
      throw new InvalidConfiguration(found);
    }
  }
}
