package io.github.kamalmaven.mojo;

import io.github.kamalmaven.KamalException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Limits of time as people write them: {@code 300}, {@code 90s}, {@code 5m}, {@code 1h30m}. */
final class TimeLimit {
  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,9})s?)?");

  private TimeLimit() {}

  /**
   * Reads a limit.
   *
   * @param text what was given, if anything was
   * @param parameter whose value it is
   * @return empty if nothing was given, zero for no limit
   */
  static Optional<Duration> parse(@Nullable String text, String parameter) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(text.strip());
    if (text.isBlank() || !form.matches()) {
      throw new KamalException(
          "'" + text + "' is no limit of time",
          parameter,
          "write seconds (300), or a duration such as 90s, 5m or 1h30m");
    }
    Duration limit =
        Duration.ofHours(number(form.group(1)))
            .plusMinutes(number(form.group(2)))
            .plusSeconds(number(form.group(3)));
    return Optional.of(limit);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
