package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.hook.HookEvent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** No event, or none that exists, was given where one is needed. */
final class UnknownHookEvent extends KamalException {
  private static final long serialVersionUID = 1L;

  UnknownHookEvent(@Nullable String name) {
    super(
        name == null ? "The hook to run is not given" : "There is no hook event '" + name + "'",
        "-Devent (kamal hook EVENT)",
        "add -Devent=EVENT, one of " + known(name == null ? "" : name));
  }

  /** All of them, that which the name resembles most first. */
  private static String known(String name) {
    return Arrays.stream(HookEvent.values())
        .map(HookEvent::hookName)
        .sorted(Comparator.comparingInt(known -> name.isEmpty() ? 0 : distance(name, known)))
        .collect(Collectors.joining(", "));
  }

  /** How many letters must be changed, added or left out: Levenshtein's distance. */
  private static int distance(String one, String other) {
    int[] previous = new int[other.length() + 1];
    Arrays.setAll(previous, length -> length);
    for (int i = 1; i <= one.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(changed, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
