package io.github.kamalmaven.config.read.yaml;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.text.RubyFloat;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What Ruby takes text without quotes for: the rules of {@code Psych::ScalarScanner}. */
final class PlainScalar {
  private static final Set<String> ON = Set.of("yes", "true", "on");
  private static final Set<String> OFF = Set.of("no", "false", "off");
  private static final Pattern BINARY = Pattern.compile("[-+]?0b[01_,]+");
  private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7_,]+");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9,_]*)");
  private static final Pattern STRAY_SEPARATOR = Pattern.compile("[,_]([,_]|$)");
  private static final Pattern HEXADECIMAL = Pattern.compile("[-+]?0x[0-9a-fA-F_,]+");
  private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}");
  private static final Pattern BASE_60_FRACTION =
      Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}\\.[0-9_]*");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?([0-9][0-9_,]*)?\\.[0-9]*([eE][+-][0-9]+)?");

  /** No number that means something is longer, and longer ones take long to read. */
  private static final int LONGEST = 1000;

  private final Position at;
  private final String written;

  private PlainScalar(Position at, String written) {
    this.at = at;
    this.written = written;
  }

  static Scalar of(Position at, String written) {
    return new PlainScalar(at, written).read();
  }

  private Scalar read() {
    String lower = written.toLowerCase(Locale.ROOT);
    if (written.isEmpty() || written.equals("~") || lower.equals("null")) {
      return as(Scalar.Type.NOTHING, "");
    }
    if (ON.contains(lower) || OFF.contains(lower)) {
      return as(Scalar.Type.SWITCH, String.valueOf(ON.contains(lower)));
    }
    if (written.startsWith(":") && written.length() > 1) {
      return as(Scalar.Type.SYMBOL, unquoted(written.substring(1)));
    }
    return written.length() > LONGEST ? as(Scalar.Type.TEXT, written) : number(lower);
  }

  private Scalar number(String lower) {
    if (BASE_60.matcher(written).matches()) {
      return as(Scalar.Type.INTEGER, base60().toString());
    }
    if (BASE_60_FRACTION.matcher(written).matches()) {
      return as(Scalar.Type.FLOAT, RubyFloat.format(base60Fraction()));
    }
    if (DECIMAL.matcher(written).matches() && !STRAY_SEPARATOR.matcher(written).find()) {
      return integer("", 10);
    }
    if (OCTAL.matcher(written).matches()) {
      return integer("0", 8);
    }
    if (HEXADECIMAL.matcher(written).matches()) {
      return integer("0x", 16);
    }
    if (BINARY.matcher(written).matches()) {
      return integer("0b", 2);
    }
    return fraction(lower);
  }

  private Scalar integer(String prefix, int radix) {
    boolean negative = written.startsWith("-");
    String digits = written.replaceFirst("^[-+]", "").substring(prefix.length());
    String plain = digits.replaceAll("[_,]", "");
    BigInteger number = plain.isEmpty() ? BigInteger.ZERO : new BigInteger(plain, radix);
    return as(Scalar.Type.INTEGER, (negative ? number.negate() : number).toString());
  }

  private Scalar fraction(String lower) {
    if (lower.matches("[-+]?\\.inf")) {
      return as(Scalar.Type.FLOAT, lower.startsWith("-") ? "-Infinity" : "Infinity");
    }
    if (lower.equals(".nan")) {
      return as(Scalar.Type.FLOAT, "NaN");
    }
    if (FLOAT.matcher(written).matches() && !written.matches("[-+]?\\.([eE].*)?")) {
      return as(
          Scalar.Type.FLOAT, RubyFloat.format(Double.parseDouble(written.replaceAll("[_,]", ""))));
    }
    return as(Scalar.Type.TEXT, written);
  }

  /** Two parts are hours and minutes to Ruby, three have seconds: either way it is seconds. */
  private BigInteger base60() {
    BigInteger sum = BigInteger.ZERO;
    int exponent = 2;
    for (String part : written.replace("_", "").split(":", -1)) {
      BigInteger number = new BigInteger(part.startsWith("+") ? part.substring(1) : part);
      sum = sum.add(number.multiply(BigInteger.valueOf(60).pow(exponent)));
      exponent--;
    }
    return sum;
  }

  private double base60Fraction() {
    double sum = 0;
    int exponent = 2;
    for (String part : written.replace("_", "").split(":", -1)) {
      sum += Double.parseDouble(part) * Math.pow(60, exponent);
      exponent--;
    }
    return sum;
  }

  private static String unquoted(String name) {
    boolean quoted = name.length() > 1 && name.matches("\"[^\"]*\"|'[^']*'");
    return quoted ? name.substring(1, name.length() - 1) : name;
  }

  private Scalar as(Scalar.Type type, String text) {
    return new Scalar(at, type, text, written);
  }
}
