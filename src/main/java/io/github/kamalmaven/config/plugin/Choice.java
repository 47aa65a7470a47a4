package io.github.kamalmaven.config.plugin;

import io.github.kamalmaven.KamalException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads one of a few words. */
final class Choice {
  private Choice() {}

  /**
   * The choice that is meant.
   *
   * @param choices all there are
   * @param text what the user wrote
   * @param setting where
   * @throws KamalException if there is no such choice
   */
  static <E extends Enum<E>> E of(E[] choices, String text, String setting) {
    return Arrays.stream(choices)
        .filter(choice -> word(choice).equals(text.strip()))
        .findFirst()
        .orElseThrow(() -> unknown(choices, text.strip(), setting));
  }

  private static KamalException unknown(Enum<?>[] choices, String text, String setting) {
    String known = Arrays.stream(choices).map(Choice::word).collect(Collectors.joining(", "));
    return new KamalException(
        "%s: there is no choice '%s'".formatted(setting, text), setting, "known are: " + known);
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
