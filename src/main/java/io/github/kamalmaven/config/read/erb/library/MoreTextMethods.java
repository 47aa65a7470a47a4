package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Budget;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Methods of texts that change letters and length, and what texts are read as. */
final class MoreTextMethods {
  private static final Pattern WHOLE = Pattern.compile("\\s*([-+]?[0-9]+(?:_[0-9]+)*)");
  private static final Pattern FRACTION =
      Pattern.compile("\\s*([-+]?[0-9]+(?:_[0-9]+)*(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)");

  static final MethodTable<String> ALL =
      new MethodTable<String>()
          .plain("to_i", 1, MoreTextMethods::integer)
          .plain("to_f", 0, (self, call) -> fraction(self))
          .plain("to_str", 0, (self, call) -> self)
          .plain("hex", 0, (self, call) -> integer(self, 16, call))
          .plain("upcase", 0, (self, call) -> self.toUpperCase(Locale.ROOT))
          .plain("downcase", 0, (self, call) -> self.toLowerCase(Locale.ROOT))
          .plain("capitalize", 0, (self, call) -> capitalized(self))
          .plain("strip", 0, (self, call) -> rightStripped(leftStripped(self)))
          .plain("lstrip", 0, (self, call) -> leftStripped(self))
          .plain("rstrip", 0, (self, call) -> rightStripped(self))
          .plain("squish", 0, (self, call) -> self.strip().replaceAll("\\s+", " "))
          .plain("chomp", 1, MoreTextMethods::chomp)
          .plain("chop", 0, (self, call) -> self.substring(0, Math.max(0, self.length() - 1)))
          .plain("reverse", 0, (self, call) -> new StringBuilder(self).reverse().toString())
          .plain("tr", 2, MoreTextMethods::translate)
          .plain("delete", 1, (self, call) -> translated(self, set(call, 0), ""))
          .plain("squeeze", 0, (self, call) -> self.replaceAll("(?s)(.)\\1+", "$1"))
          .plain("ljust", 2, (self, call) -> self + padding(self, call, 0))
          .plain("rjust", 2, (self, call) -> padding(self, call, 0) + self)
          .plain("center", 2, MoreTextMethods::centred)
          .plain("underscore", 0, (self, call) -> underscored(self))
          .plain("dasherize", 0, (self, call) -> self.replace('_', '-'))
          .plain("parameterize", 0, (self, call) -> parameterized(self))
          .plain("encode force_encoding unicode_normalize scrub", 1, MoreTextMethods::encoded)
          .plain("casecmp?", 1, (self, call) -> self.equalsIgnoreCase(call.text(0)));

  private MoreTextMethods() {}

  private static Object integer(String self, Call call) {
    return integer(self, (int) call.number(0, 10), call);
  }

  private static Object integer(String self, int base, Call call) {
    if (base != 10) {
      String digits = self.strip().toLowerCase(Locale.ROOT).replaceFirst("^0[xob]", "");
      return Long.parseLong(digits, base);
    }
    Matcher matcher = WHOLE.matcher(self);
    if (!matcher.lookingAt()) {
      return 0L;
    }
    try {
      return Long.parseLong(matcher.group(1).replace("_", ""));
    } catch (NumberFormatException tooLarge) {
      throw call.problem("a number that is too large");
    }
  }

  private static Object fraction(String self) {
    Matcher matcher = FRACTION.matcher(self);
    return matcher.lookingAt() ? Double.parseDouble(matcher.group(1).replace("_", "")) : 0.0;
  }

  private static String capitalized(String self) {
    return self.isEmpty()
        ? self
        : self.substring(0, 1).toUpperCase(Locale.ROOT)
            + self.substring(1).toLowerCase(Locale.ROOT);
  }

  /** Ruby strips these, and no blanks of other scripts. */
  private static boolean isBlank(char c) {
    return " \t\n\u000b\f\r\0".indexOf(c) >= 0;
  }

  private static String leftStripped(String self) {
    int start = 0;
    while (start < self.length() && isBlank(self.charAt(start))) {
      start++;
    }
    return self.substring(start);
  }

  private static String rightStripped(String self) {
    int end = self.length();
    while (end > 0 && isBlank(self.charAt(end - 1))) {
      end--;
    }
    return self.substring(0, end);
  }

  private static Object chomp(String self, Call call) {
    return call.arguments().isEmpty()
        ? self.replaceFirst("(\r\n|\n|\r)\\z", "")
        : TextMethods.withoutSuffix(self, call.text(0));
  }

  private static Object translate(String self, Call call) {
    return translated(self, set(call, 0), set(call, 1));
  }

  /** A set of characters, its ranges written out. */
  private static String set(Call call, int index) {
    String text = call.text(index);
    if (text.matches("(?s)\\^.+") || text.contains("\\")) {
      throw call.problem("`" + call.name() + "` with such a set of characters");
    }
    StringBuilder set = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean range = i + 2 < text.length() && text.charAt(i + 1) == '-';
      char last = range ? text.charAt(i + 2) : text.charAt(i);
      for (int c = text.charAt(i); c <= last; c++) {
        set.append((char) c);
      }
      i += range ? 2 : 0;
    }
    return set.toString();
  }

  private static String translated(String self, String from, String to) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < self.length(); i++) {
      char c = self.charAt(i);
      int index = from.indexOf(c);
      result.append(
          index < 0 ? c : to.isEmpty() ? "" : to.charAt(Math.min(index, to.length() - 1)));
    }
    return result.toString();
  }

  private static String padding(String self, Call call, int already) {
    String fill = call.arguments().size() > 1 ? call.text(1) : " ";
    long missing = call.number(0, 0) - self.length() - already;
    Budget.check(call.at(), (double) missing);
    if (fill.isEmpty()) {
      throw call.problem("`" + call.name() + "` with nothing to fill in");
    }
    return missing <= 0 ? "" : fill.repeat((int) missing).substring(0, (int) missing);
  }

  private static Object centred(String self, Call call) {
    String all = padding(self, call, 0);
    if (call.arguments().size() > 1 && call.text(1).length() > 1) {
      throw call.problem("`center` with more than a character");
    }
    int left = all.length() / 2;
    return all.substring(0, left) + self + all.substring(left);
  }

  private static String underscored(String self) {
    return self.replace("::", "/")
        .replaceAll("([A-Z\\d]+)([A-Z][a-z])", "$1_$2")
        .replaceAll("([a-z\\d])([A-Z])", "$1_$2")
        .replace('-', '_')
        .toLowerCase(Locale.ROOT);
  }

  private static String parameterized(String self) {
    return self.replaceAll("[^a-zA-Z0-9_-]+", "-")
        .replaceAll("-{2,}", "-")
        .replaceAll("^-|-$", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Object encoded(String self, Call call) {
    boolean same =
        call.arguments().isEmpty() || Values.text(call.argument(0)).equalsIgnoreCase("UTF-8");
    if (!same) {
      throw call.problem("another encoding than UTF-8");
    }
    return self;
  }
}
