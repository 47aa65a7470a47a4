package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
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
        .filter(candidate -> distance(key, candidate) <= tolerance)
        .min(
            Comparator.comparingInt((String candidate) -> distance(key, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** How many letters must be changed, added or removed to make one text of another. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
