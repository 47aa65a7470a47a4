package io.github.kamalmaven.mojo.live;

import io.github.kamalmaven.KamalException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How progress is shown. */
public enum ProgressStyle {
  /** As a panel where somebody looks at a terminal, else as lines. */
  AUTO,
  /** As a panel wherever there is a terminal. */
  PANEL,
  /** As lines. */
  LINES;

  /**
   * Reads a setting.
   *
   * @throws KamalException if it is none of these
   */
  public static ProgressStyle named(String name) {
    return Arrays.stream(values())
        .filter(style -> style.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new KamalException(
                    "Unknown way to show progress: " + name,
                    "kamal.progress",
                    "known are: "
                        + Arrays.stream(values())
                            .map(ProgressStyle::word)
                            .collect(Collectors.joining(", "))));
  }

  /** What was set, else what the environment says. */
  static ProgressStyle of(Optional<ProgressStyle> set, Optional<String> variable) {
    return set.or(() -> variable.filter(text -> !text.isEmpty()).map(ProgressStyle::named))
        .orElse(AUTO);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
