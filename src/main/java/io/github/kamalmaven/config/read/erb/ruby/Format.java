package io.github.kamalmaven.config.read.erb.ruby;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code format}, and {@code %} on a text. */
public final class Format {
  private static final Pattern DIRECTIVE =
      Pattern.compile("%(?:%|([-+0 ]*)([0-9]{0,4})(?:\\.([0-9]{1,3}))?([sdixXfg]))");

  private Format() {}

  /**
   * Fills values into a pattern.
   *
   * @param at offset in the template, for errors
   */
  public static String of(int at, String pattern, List<?> values) {
    Matcher matcher = DIRECTIVE.matcher(pattern);
    StringBuilder result = new StringBuilder();
    int last = 0;
    int used = 0;
    while (matcher.find()) {
      result.append(plain(at, pattern.substring(last, matcher.start())));
      last = matcher.end();
      if (matcher.group(4) == null) {
        result.append('%');
      } else if (used < values.size()) {
        result.append(one(at, matcher, values.get(used++)));
      } else {
        throw new RubyProblem(at, "too few values for a format");
      }
    }
    return result.append(plain(at, pattern.substring(last))).toString();
  }

  private static String plain(int at, String text) {
    if (text.contains("%")) {
      throw new RubyProblem(at, "a format that is not known here");
    }
    return text;
  }

  private static String one(int at, Matcher directive, Object value) {
    String precision = directive.group(3) == null ? "" : "." + directive.group(3);
    String sizes = directive.group(1) + directive.group(2);
    char kind = directive.group(4).charAt(0);
    if (kind == 's' && !sizes.contains("0-") && directive.group(1).matches("-?")) {
      return String.format(Locale.ROOT, "%" + sizes + precision + "s", Values.text(value));
    }
    if (kind == 'f' && value instanceof Number number) {
      int digits = precision.isEmpty() ? 6 : Integer.parseInt(directive.group(3));
      Number rounded = rounded(number.doubleValue(), digits);
      return String.format(Locale.ROOT, "%" + sizes + precision + "f", rounded);
    }
    boolean whole = "dixX".indexOf(kind) >= 0 && precision.isEmpty() && value instanceof Long;
    boolean hexadecimal = kind == 'x' || kind == 'X';
    boolean unsigned = !hexadecimal || (value instanceof Long number && number >= 0);
    if (whole && unsigned) {
      String type = kind == 'i' ? "d" : String.valueOf(kind);
      return String.format(Locale.ROOT, "%" + sizes + type, value);
    }
    throw new RubyProblem(at, "a format that is not known here");
  }

  /** As C rounds it: the number that is stored, not the one that was written, and ties to even. */
  private static Number rounded(double number, int digits) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return number;
    }
    BigDecimal rounded = new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? (Number) Math.copySign(0.0, number) : rounded;
  }
}
