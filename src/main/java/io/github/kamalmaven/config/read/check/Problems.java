package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.text.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The problems found so far. */
final class Problems {
  /** Deeper than any section; whoever writes slashes into keys is not worth more. */
  private static final int LEVELS = 32;

  private final Set<Problem> found = new LinkedHashSet<>();
  private final Set<String> wrong = new HashSet<>();
  private final Set<String> above = new HashSet<>();

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
    if (found.add(Problem.at(at, path, message, hint))) {
      wrong.add(path);
      above.addAll(parents(path));
    }
  }

  /** Whether nothing is wrong with a key, and with all that is below and above it. */
  boolean clear(String path) {
    return !wrong.contains(path)
        && !above.contains(path)
        && parents(path).stream().noneMatch(wrong::contains);
  }

  private static List<String> parents(String path) {
    List<String> parents = new ArrayList<>();
    int slash = path.indexOf('/');
    while (slash > 0 && parents.size() < LEVELS) {
      parents.add(path.substring(0, slash));
      slash = path.indexOf('/', slash + 1);
    }
    return parents;
  }

  /**
   * Speaks up.
   *
   * @throws InvalidConfiguration if there are any
   */
  void raise() {
    if (!found.isEmpty()) {
      throw new InvalidConfiguration(List.copyOf(found));
    }
  }
}
