package io.github.kamalmaven.report.panel;

import java.time.Duration;
import java.util.Locale;

/** Times as people read them at a glance: {@code 9 s}, {@code 2:05}, {@code 1:02:05}. */
final class Elapsed {
  private Elapsed() {}

  static String text(Duration time) {
    if (time.isNegative()) {
      return "0 s";
    }
    if (time.toMinutes() == 0) {
      return time.toSeconds() + " s";
    }
    return time.toHours() == 0
        ? String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart())
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            time.toHours(),
            time.toMinutesPart(),
            time.toSecondsPart());
  }
}
