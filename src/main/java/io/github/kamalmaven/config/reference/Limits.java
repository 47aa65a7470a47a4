package io.github.kamalmaven.config.reference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which values of a type are allowed.
 *
 * @param values the only ones, of a list the only items; all if there are none
 * @param pattern a regular expression that Java and JavaScript read alike, of the whole text
 * @param minimum the least number
 * @param maximum the greatest number
 */
public record Limits(
    List<String> values, Optional<String> pattern, OptionalLong minimum, OptionalLong maximum) {

  /** Copies the list. */
  public Limits {
    values = List.copyOf(values);
  }
}
