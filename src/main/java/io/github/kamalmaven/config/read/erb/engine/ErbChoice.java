package io.github.kamalmaven.config.read.erb.engine;

import io.github.kamalmaven.KamalException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who evaluates ERB. */
public enum ErbChoice {
  /** The built-in evaluator, and a Ruby for what goes beyond it. */
  AUTO,
  /** Only the built-in evaluator. */
  BUILTIN,
  /** The {@code ruby} on the PATH. */
  RUBY,
  /** JRuby, got through Maven's resolver. */
  JRUBY;

  /**
   * Reads {@code kamal.erb}.
   *
   * @throws KamalException if there is no such choice
   */
  public static ErbChoice named(String name) {
    return Arrays.stream(values())
        .filter(choice -> choice.word().equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new KamalException(
                    "Unknown way to evaluate ERB: " + name.strip(),
                    "kamal.erb",
                    "known are: "
                        + Arrays.stream(values())
                            .map(ErbChoice::word)
                            .collect(Collectors.joining(", "))));
  }

  /** As {@code kamal.erb} has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
