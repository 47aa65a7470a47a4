package io.github.kamalmaven.mojo.plan.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a plan: what happens between two of the texts that a verb tells people, or a hook.
 *
 * @param title the text that it begins with, or the hook's name
 * @param hook the file of the hook that would be run then, and nothing else; empty if it is none
 * @param command what runs it, as a shell reads it; empty if it is none
 * @param variables what that hook would find in its environment besides
 * @param steps what would be done, in order, by machine
 */
public record Phase(
    String title,
    Optional<String> hook,
    Optional<String> command,
    Map<String, String> variables,
    Map<String, List<Step>> steps) {
  /** Makes the maps unmodifiable, keeping their order. */
  public Phase {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
  }
}
