package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.reference.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keys that Kamal does not know, and what was probably meant. */
final class UnknownKeys {
  private UnknownKeys() {}

  static void report(
      Mapping mapping,
      List<String> unknown,
      Collection<String> known,
      String path,
      Problems problems) {
    if (!unknown.isEmpty()) {
      String keys = unknown.size() == 1 ? "key" : "keys";
      problems.add(
          mapping.keyAt(unknown.get(0)),
          path,
          "unknown " + keys + ": " + String.join(", ", unknown),
          Optional.of(hint(unknown, known)));
    }
  }

  private static String hint(List<String> unknown, Collection<String> known) {
    return unknown.size() == 1
        ? hint(unknown.get(0), known)
        : unknown.stream()
            .map(key -> "`" + key + "`: " + hint(key, known))
            .collect(Collectors.joining("; "));
  }

  private static String hint(String key, Collection<String> known) {
    return nearest(key, known)
        .map(meant -> "did you mean `" + meant + "`?")
        .or(() -> Schema.sectionOf(key).map(section -> "it belongs under `" + section + "`"))
        .orElseGet(() -> "allowed here: " + String.join(", ", new TreeSet<>(known)));
  }

  static Optional<String> nearest(String key, Collection<String> known) {
    int tolerance = key.length() < 4 ? 1 : Math.max(2, key.length() / 3);
    return known.stream()
        .filter(candidate -> Nearest.distance(key, candidate) <= tolerance)
        .min(
            Comparator.comparingInt((String candidate) -> Nearest.distance(key, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }
}
