package io.github.kamalmaven.config.reference.show;

import io.github.kamalmaven.config.reference.Key;
import io.github.kamalmaven.config.reference.Limits;
import java.util.ArrayList;
import java.util.List;

/** What can be said about a key in few words. */
final class Facts {
  private Facts() {}

  /** A line each for its type with the limits, and for what counts without it. */
  static List<String> of(Key key) {
    List<String> facts = new ArrayList<>();
    facts.add("Type: " + key.type().notation() + limits(key.limits()));
    if (key.required()) {
      facts.add("Required");
    }
    key.defaultValue().ifPresent(value -> facts.add("Default: " + value));
    key.absent().ifPresent(text -> facts.add("Without it: " + text));
    return facts;
  }

  private static String limits(Limits limits) {
    StringBuilder text = new StringBuilder();
    if (!limits.values().isEmpty()) {
      text.append(", one of ").append(String.join(", ", limits.values()));
    }
    limits.minimum().ifPresent(least -> text.append(", at least ").append(least));
    limits.maximum().ifPresent(most -> text.append(", at most ").append(most));
    return text.toString();
  }
}
