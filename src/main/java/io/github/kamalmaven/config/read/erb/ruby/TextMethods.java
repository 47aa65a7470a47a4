package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Methods.Method;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import io.github.kamalmaven.config.read.erb.ruby.Values.Regex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Methods of texts. */
final class TextMethods {
  static final Map<String, Method<String>> ALL =
      Map.ofEntries(
          Map.entry("to_i", (self, call) -> integer(self)),
          Map.entry("to_f", (self, call) -> fraction(self)),
          Map.entry("upcase", (self, call) -> self.toUpperCase(Locale.ROOT)),
          Map.entry("downcase", (self, call) -> self.toLowerCase(Locale.ROOT)),
          Map.entry("capitalize", (self, call) -> capitalized(self)),
          Map.entry("strip", (self, call) -> self.strip()),
          Map.entry("lstrip", (self, call) -> self.stripLeading()),
          Map.entry("rstrip", (self, call) -> self.stripTrailing()),
          Map.entry("chomp", TextMethods::chomp),
          Map.entry("chop", (self, call) -> self.substring(0, Math.max(0, self.length() - 1))),
          Map.entry("reverse", (self, call) -> new StringBuilder(self).reverse().toString()),
          Map.entry("size", (self, call) -> (long) self.length()),
          Map.entry("length", (self, call) -> (long) self.length()),
          Map.entry("empty?", (self, call) -> self.isEmpty()),
          Map.entry("include?", (self, call) -> self.contains(call.text(0))),
          Map.entry("start_with?", (self, call) -> anyPrefix(self, call)),
          Map.entry("end_with?", (self, call) -> anySuffix(self, call)),
          Map.entry("match?", (self, call) -> pattern(call).matcher(self).find()),
          Map.entry("split", TextMethods::split),
          Map.entry("lines", (self, call) -> new ArrayList<>(List.of(self.split("(?<=\n)")))),
          Map.entry("sub", (self, call) -> replace(self, call, false)),
          Map.entry("gsub", (self, call) -> replace(self, call, true)),
          Map.entry("tr", TextMethods::translate),
          Map.entry("delete_prefix", (self, call) -> withoutPrefix(self, call.text(0))),
          Map.entry("delete_suffix", (self, call) -> withoutSuffix(self, call.text(0))),
          Map.entry("ljust", (self, call) -> self + padding(self, call)),
          Map.entry("rjust", (self, call) -> padding(self, call) + self),
          Map.entry("[]", TextMethods::slice));

  private TextMethods() {}

  private static Object integer(String self) {
    Matcher matcher = Pattern.compile("\\s*([-+]?[0-9]{1,18})").matcher(self.replace("_", ""));
    return matcher.lookingAt() ? Long.parseLong(matcher.group(1)) : 0L;
  }

  private static Object fraction(String self) {
    Matcher matcher = Pattern.compile("\\s*([-+]?[0-9]+(\\.[0-9]+)?)").matcher(self);
    return matcher.lookingAt() ? Double.parseDouble(matcher.group(1)) : 0.0;
  }

  private static String capitalized(String self) {
    return self.isEmpty()
        ? self
        : self.substring(0, 1).toUpperCase(Locale.ROOT)
            + self.substring(1).toLowerCase(Locale.ROOT);
  }

  private static Object chomp(String self, Call call) {
    return call.arguments().isEmpty()
        ? self.replaceFirst("\\R\\z", "")
        : withoutSuffix(self, call.text(0));
  }

  private static boolean anyPrefix(String self, Call call) {
    return call.arguments().stream().anyMatch(prefix -> self.startsWith(Values.text(prefix)));
  }

  private static boolean anySuffix(String self, Call call) {
    return call.arguments().stream().anyMatch(suffix -> self.endsWith(Values.text(suffix)));
  }

  static String withoutPrefix(String self, String prefix) {
    return self.startsWith(prefix) ? self.substring(prefix.length()) : self;
  }

  static String withoutSuffix(String self, String suffix) {
    return self.endsWith(suffix) ? self.substring(0, self.length() - suffix.length()) : self;
  }

  private static String padding(String self, Call call) {
    String fill = call.arguments().size() > 1 ? call.text(1) : " ";
    int missing = (int) Math.min(Range.LIMIT, call.number(0, 0)) - self.length();
    return missing <= 0 || fill.isEmpty() ? "" : fill.repeat(missing).substring(0, missing);
  }

  /** The first argument as a pattern, whether it was text or a regular expression. */
  private static Pattern pattern(Call call) {
    if (!(call.argument(0) instanceof Regex regex)) {
      return Pattern.compile(Pattern.quote(call.text(0)));
    }
    try {
      // In Ruby ^ and $ always stand for lines.
      return Pattern.compile(regex.pattern(), Pattern.MULTILINE);
    } catch (PatternSyntaxException e) {
      throw call.problem("a regular expression that is not understood");
    }
  }

  private static Object split(String self, Call call) {
    boolean blanks = call.arguments().isEmpty() || call.argument(0).equals(" ");
    String text = blanks ? self.strip() : self;
    Pattern separator = blanks ? Pattern.compile("\\s+") : pattern(call);
    List<Object> parts = new ArrayList<>();
    if (!text.isEmpty()) {
      parts.addAll(List.of(separator.split(text, (int) call.number(1, 0))));
    }
    return parts;
  }

  private static Object replace(String self, Call call, boolean all) {
    Matcher matcher = pattern(call).matcher(self);
    String replacement =
        call.arguments().size() > 1
            ? call.text(1).replace("$", "\\$").replaceAll("\\\\([0-9])", "\\$$1")
            : "";
    if (call.arguments().size() < 2) {
      return all
          ? matcher.replaceAll(m -> quoted(call, m.group()))
          : matcher.replaceFirst(m -> quoted(call, m.group()));
    }
    return all ? matcher.replaceAll(replacement) : matcher.replaceFirst(replacement);
  }

  private static String quoted(Call call, String match) {
    return Matcher.quoteReplacement(Values.text(call.each(match)));
  }

  private static Object translate(String self, Call call) {
    String from = call.text(0);
    String to = call.text(1);
    if (from.matches(".+-.+|\\^.+")) {
      throw call.problem("`tr` with a range of characters");
    }
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < self.length(); i++) {
      char c = self.charAt(i);
      int index = from.indexOf(c);
      result.append(
          index < 0 ? c : to.isEmpty() ? "" : to.charAt(Math.min(index, to.length() - 1)));
    }
    return result.toString();
  }

  private static Object slice(String self, Call call) {
    Object index = call.argument(0);
    if (index instanceof String part) {
      return self.contains(part) ? part : Nil.NIL;
    }
    if (index instanceof Regex) {
      Matcher matcher = pattern(call).matcher(self);
      int group = (int) call.number(1, 0);
      return matcher.find() && group <= matcher.groupCount() ? matcher.group(group) : Nil.NIL;
    }
    Range range = Indexes.range(call);
    int from = range.from(self.length());
    int to = range.to(self.length());
    return from < 0 || from > self.length() ? Nil.NIL : self.substring(from, Math.max(from, to));
  }
}
