package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Values.Moment;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as text. */
public final class Strftime {
  private static final Pattern DIRECTIVE = Pattern.compile("%(-?)(.)");
  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("Y", "yyyy"),
          Map.entry("y", "yy"),
          Map.entry("m", "MM"),
          Map.entry("d", "dd"),
          Map.entry("H", "HH"),
          Map.entry("I", "hh"),
          Map.entry("M", "mm"),
          Map.entry("S", "ss"),
          Map.entry("L", "SSS"),
          Map.entry("N", "nnnnnnnnn"),
          Map.entry("j", "DDD"),
          Map.entry("B", "MMMM"),
          Map.entry("b", "MMM"),
          Map.entry("A", "EEEE"),
          Map.entry("a", "EEE"),
          Map.entry("p", "a"),
          Map.entry("u", "e"),
          Map.entry("V", "ww"),
          Map.entry("G", "YYYY"),
          Map.entry("z", "xx"),
          Map.entry("F", "yyyy-MM-dd"),
          Map.entry("T", "HH:mm:ss"),
          Map.entry("X", "HH:mm:ss"),
          Map.entry("R", "HH:mm"),
          Map.entry("D", "MM/dd/yy"));

  private Strftime() {}

  /**
   * {@code strftime}.
   *
   * @param at offset in the template, for errors
   */
  public static String format(int at, Moment moment, String pattern) {
    return DIRECTIVE
        .matcher(pattern)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    one(at, moment.time(), match.group(2), match.group(1).isEmpty())));
  }

  private static String one(int at, ZonedDateTime time, String letter, boolean padded) {
    if (letter.equals("%")) {
      return "%";
    }
    if (letter.equals("s")) {
      return String.valueOf(time.toEpochSecond());
    }
    if (letter.equals("Z")) {
      return zone(time);
    }
    String java = PATTERNS.get(letter);
    if (java == null || (!padded && !"mdHIMSj".contains(letter))) {
      throw new RubyProblem(at, "`strftime` with `%" + letter + "`");
    }
    // Weeks as ISO 8601 has them.
    String text = DateTimeFormatter.ofPattern(java, Locale.UK).format(time);
    return padded ? text : text.replaceFirst("^0+(?=.)", "");
  }

  private static String zone(ZonedDateTime time) {
    return time.getOffset().equals(ZoneOffset.UTC)
        ? "UTC"
        : DateTimeFormatter.ofPattern("zzz", Locale.ROOT).format(time);
  }

  /** {@code to_s}. */
  static String text(Moment moment) {
    String zone = moment.time().getZone().equals(ZoneOffset.UTC) ? "UTC" : "%z";
    return format(0, moment, moment.day() ? "%F" : "%F %T " + zone);
  }
}
