package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Budget;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Patterns;
import io.github.kamalmaven.config.read.erb.ruby.Range;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import io.github.kamalmaven.config.read.erb.ruby.Values.Regex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Methods of texts that search, cut and replace. */
final class TextMethods {
  static final MethodTable<String> ALL =
      new MethodTable<String>()
          .plain("size length", 0, (self, call) -> (long) self.codePointCount(0, self.length()))
          .plain("empty?", 0, (self, call) -> self.isEmpty())
          .plain("include?", 1, (self, call) -> self.contains(call.text(0)))
          .plain("exclude?", 1, (self, call) -> !self.contains(call.text(0)))
          .plain("start_with? starts_with?", 9, (self, call) -> anyPrefix(self, call))
          .plain("end_with? ends_with?", 9, (self, call) -> anySuffix(self, call))
          .plain("match?", 1, (self, call) -> pattern(call).over(self).find())
          .plain("split", 2, TextMethods::split)
          .plain("lines", 0, (self, call) -> lines(self))
          .plain("chars", 0, (self, call) -> chars(self))
          .block("each_line", 0, (self, call) -> Methods.invoke(lines(self), each(call)))
          .block("each_char", 0, (self, call) -> Methods.invoke(chars(self), each(call)))
          .block("sub", 2, (self, call) -> replace(self, call, false))
          .block("gsub", 2, (self, call) -> replace(self, call, true))
          .plain("remove", 9, TextMethods::remove)
          .plain("scan", 1, TextMethods::scan)
          .plain("index", 1, TextMethods::index)
          .plain("partition", 1, TextMethods::partition)
          .plain("rpartition", 1, TextMethods::rightPartition)
          .plain("delete_prefix", 1, (self, call) -> withoutPrefix(self, call.text(0)))
          .plain("delete_suffix", 1, (self, call) -> withoutSuffix(self, call.text(0)))
          .plain("[] slice", 2, TextMethods::slice);

  private TextMethods() {}

  private static Call each(Call call) {
    return new Call(call.at(), "each", List.of(), call.block(), call.scope());
  }

  private static boolean anyPrefix(String self, Call call) {
    return call.arguments().stream()
        .anyMatch(
            prefix ->
                prefix instanceof Regex
                    ? Patterns.of(call, prefix).over(self).lookingAt()
                    : self.startsWith(Values.text(prefix)));
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

  static List<Object> lines(String self) {
    return self.isEmpty()
        ? new ArrayList<>()
        : new ArrayList<>(List.of((Object[]) self.split("(?<=\n)")));
  }

  private static List<Object> chars(String self) {
    Budget.check(0, self.length());
    return new ArrayList<>(self.codePoints().mapToObj(Character::toString).toList());
  }

  /** The first argument, whether it is text or a regular expression. */
  private static Patterns pattern(Call call) {
    return Patterns.of(call, call.argument(0));
  }

  private static Object split(String self, Call call) {
    boolean blanks =
        call.arguments().isEmpty() || call.argument(0).equals(" ") || call.argument(0) == Nil.NIL;
    String text = blanks ? self.strip() : self;
    List<Object> parts = new ArrayList<>();
    Object separator = blanks ? new Regex("\\s+") : call.argument(0);
    if (separator.equals("") && call.arguments().size() < 2) {
      return chars(self);
    }
    if (!text.isEmpty()) {
      Patterns pattern = Patterns.of(call, separator);
      if (pattern.pattern().matcher("").groupCount() > 0) {
        throw call.problem("`split` at a pattern with groups");
      }
      int limit = (int) Math.max(-1, Math.min(call.number(1, 0), Range.LIMIT));
      parts.addAll(List.of((Object[]) pattern.pattern().split(pattern.bounded(text), limit)));
    }
    return parts;
  }

  private static Object replace(String self, Call call, boolean all) {
    Matcher matcher = pattern(call).over(self);
    StringBuilder result = new StringBuilder();
    boolean more = matcher.find();
    while (more) {
      matcher.appendReplacement(result, "");
      result.append(replacement(call, matcher));
      Budget.check(call.at(), result.length());
      more = all && matcher.find();
    }
    return matcher.appendTail(result).toString();
  }

  private static String replacement(Call call, Matcher match) {
    if (call.arguments().size() < 2) {
      return Values.text(call.each(match.group()));
    }
    if (call.argument(1) instanceof Map<?, ?>) {
      return Values.text(call.map(1).getOrDefault(match.group(), Nil.NIL));
    }
    return references(call, match);
  }

  /** {@code \\1} and the like in a replacement. */
  private static String references(Call call, Matcher match) {
    String text = call.text(1);
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (next >= '0' && next <= '9') {
        int group = next - '0';
        String found = group <= match.groupCount() ? match.group(group) : "";
        result.append(found == null ? "" : found);
        i++;
      } else if (next == '\\') {
        result.append(c);
        i++;
      } else if (next == 'k' || next == '&' || next == '`' || next == '\'') {
        throw call.problem("such a replacement");
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  private static Object remove(String self, Call call) {
    String result = self;
    for (Object unwanted : call.arguments()) {
      result = Patterns.of(call, unwanted).over(result).replaceAll("");
    }
    return result;
  }

  private static Object scan(String self, Call call) {
    Matcher matcher = pattern(call).over(self);
    List<Object> found = new ArrayList<>();
    while (matcher.find()) {
      List<Object> groups = new ArrayList<>();
      for (int i = 1; i <= matcher.groupCount(); i++) {
        groups.add(matcher.group(i) == null ? Nil.NIL : matcher.group(i));
      }
      found.add(groups.isEmpty() ? matcher.group() : groups);
    }
    return found;
  }

  private static Object index(String self, Call call) {
    Matcher matcher = pattern(call).over(self);
    return matcher.find() ? (Object) (long) self.codePointCount(0, matcher.start()) : Nil.NIL;
  }

  private static Object partition(String self, Call call) {
    Matcher matcher = pattern(call).over(self);
    return matcher.find()
        ? three(self.substring(0, matcher.start()), matcher.group(), self.substring(matcher.end()))
        : three(self, "", "");
  }

  private static Object rightPartition(String self, Call call) {
    String separator = call.text(0);
    int at = self.lastIndexOf(separator);
    return at < 0
        ? three("", "", self)
        : three(self.substring(0, at), separator, self.substring(at + separator.length()));
  }

  private static List<Object> three(String first, String second, String third) {
    return new ArrayList<>(List.of(first, second, third));
  }

  private static Object slice(String self, Call call) {
    Object index = call.argument(0);
    if (index instanceof String part) {
      return self.contains(part) ? part : Nil.NIL;
    }
    if (index instanceof Regex) {
      Matcher matcher = pattern(call).over(self);
      int group = (int) call.number(1, 0);
      boolean found = matcher.find() && group >= 0 && group <= matcher.groupCount();
      return found && matcher.group(group) != null ? matcher.group(group) : Nil.NIL;
    }
    Range range = Indexes.range(call);
    int length = self.codePointCount(0, self.length());
    int from = range.from(length);
    int to = Math.max(from, range.to(length));
    boolean single = call.arguments().size() == 1 && index instanceof Long;
    if (from < 0 || from > length || (single && from == length)) {
      return Nil.NIL;
    }
    return self.substring(self.offsetByCodePoints(0, from), self.offsetByCodePoints(0, to));
  }
}
