package io.github.kamalmaven.operation.status;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as Docker reads them: {@code 512m}, {@code 1.5g}, {@code 1073741824}. */
final class ByteSize {
  private static final Pattern SIZE =
      Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?) ?([bkmgtp]?)i?b?");
  private static final Map<String, Integer> SHIFTS =
      Map.of("", 0, "b", 0, "k", 10, "m", 20, "g", 30, "t", 40, "p", 50);

  private ByteSize() {}

  /** The bytes; nothing if it is no size. */
  static Optional<Long> parse(String text) {
    Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      return Optional.empty();
    }
    long unit = 1L << SHIFTS.getOrDefault(size.group(2), 0);
    return Optional.of((long) (Double.parseDouble(size.group(1)) * unit));
  }

  /** In the largest unit without a fraction. */
  static String told(long bytes) {
    String units = "bkmgt";
    int unit = 0;
    long size = bytes;
    while (unit < units.length() - 1 && size != 0 && size % 1024 == 0) {
      size /= 1024;
      unit++;
    }
    return unit == 0 ? Long.toString(size) : size + units.substring(unit, unit + 1);
  }
}
