package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.reference.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Keys that Kamal does not know, and what was probably meant. */
public final class UnknownKeys {
  /** No key is nearly as long. */
  private static final int LONGEST = 64;

  private UnknownKeys() {}

  /** Each at its own place. */
  static void report(
      Mapping mapping,
      List<String> unknown,
      Collection<String> known,
      String path,
      Problems problems) {
    for (String key : unknown) {
      problems.add(mapping.keyAt(key), path, "unknown key: " + key, Optional.of(hint(key, known)));
    }
  }

  private static String hint(String key, Collection<String> known) {
    return nearest(key, known)
        .map(meant -> "did you mean " + meant + "?")
        .or(() -> Schema.sectionOf(key).map(section -> "it belongs under `" + section + "`"))
        .orElseGet(() -> "allowed here: " + String.join(", ", new TreeSet<>(known)));
  }

  /** What was probably meant. */
  public static Optional<String> nearest(String key, Collection<String> known) {
    if (key.length() > LONGEST) {
      return Optional.empty();
    }
    int tolerance = key.length() < 4 ? 1 : Math.max(2, key.length() / 3);
    return known.stream()
        .filter(candidate -> Math.abs(key.length() - candidate.length()) <= tolerance)
        .filter(candidate -> Nearest.distance(key, candidate) <= tolerance)
        .min(
            Comparator.comparingInt((String candidate) -> Nearest.distance(key, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }
}
