package io.github.kamalmaven.hook.trial;

import java.time.Duration;
import java.util.List;

/**
 * How a case went.
 *
 * @param name the case's
 * @param differences what was not as expected, each in words; empty if all was
 * @param output what the hook wrote
 * @param took from start to end
 */
public record CaseResult(String name, List<String> differences, String output, Duration took) {

  /** Copies the list. */
  public CaseResult {
    differences = List.copyOf(differences);
  }

  /** Whether all was as expected. */
  public boolean passed() {
    return differences.isEmpty();
  }
}
