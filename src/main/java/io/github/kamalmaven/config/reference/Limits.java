package io.github.kamalmaven.config.reference;

import java.math.BigInteger;
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

  /** What is wrong with a text, in words that follow "should"; nothing if it is allowed. */
  public Optional<String> refusal(String text) {
    if (!values.isEmpty() && !values.contains(text)) {
      return Optional.of("be one of: " + String.join(", ", values));
    }
    if (pattern.isPresent() && !text.matches(pattern.get())) {
      return Optional.of("match " + pattern.get());
    }
    return text.matches("-?[0-9]+") ? refusal(new BigInteger(text)) : Optional.empty();
  }

  private Optional<String> refusal(BigInteger number) {
    if (minimum.isPresent() && number.compareTo(BigInteger.valueOf(minimum.getAsLong())) < 0) {
      return Optional.of("be at least " + minimum.getAsLong());
    }
    return maximum.isPresent() && number.compareTo(BigInteger.valueOf(maximum.getAsLong())) > 0
        ? Optional.of("be at most " + maximum.getAsLong())
        : Optional.empty();
  }
}
