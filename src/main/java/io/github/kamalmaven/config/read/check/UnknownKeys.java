package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.Nearest;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Keys that Kamal does not know, and what was probably meant. */
public final class UnknownKeys {
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
    return Nearest.to(key, known)
        .map(meant -> "did you mean " + meant + "?")
        .or(() -> Schema.sectionOf(key).map(section -> "it belongs under `" + section + "`"))
        .orElseGet(() -> "allowed here: " + String.join(", ", new TreeSet<>(known)));
  }
}
