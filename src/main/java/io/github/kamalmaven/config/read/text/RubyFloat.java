package io.github.kamalmaven.config.read.text;

import java.math.BigDecimal;

/** Numbers with a fraction, written as Ruby's {@code Float#to_s} writes them. */
public final class RubyFloat {
  private RubyFloat() {}

  /** Writes a number: {@code 1.5}, {@code 100.0}, {@code 1.0e+20}. */
  public static String format(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return String.valueOf(number);
    }
    double size = Math.abs(number);
    boolean plain = size == 0 || (size >= 1e-4 && size < 1e16);
    return plain ? plain(number) : scientific(number);
  }

  private static String plain(double number) {
    String digits = new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    String sign = 1 / number < 0 && !digits.startsWith("-") ? "-" : "";
    return sign + (digits.contains(".") ? digits : digits + ".0");
  }

  private static String scientific(double number) {
    BigDecimal decimal = new BigDecimal(String.valueOf(number)).stripTrailingZeros();
    String digits = decimal.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - decimal.scale();
    String fraction = digits.length() > 1 ? digits.substring(1) : "0";
    return (number < 0 ? "-" : "")
        + digits.charAt(0)
        + "."
        + fraction
        + "e"
        + (exponent < 0 ? "-" : "+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }
}
