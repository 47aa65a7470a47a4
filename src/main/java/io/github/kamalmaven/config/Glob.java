package io.github.kamalmaven.config;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Shell globs as {@code --hosts} and {@code --roles} take them: {@code * ? [..]}. */
final class Glob {
  private Glob() {}

  static Predicate<String> matcher(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      int close = glob.charAt(i) == '[' ? glob.indexOf(']', i + 2) : -1;
      regex.append(close > 0 ? characterClass(glob.substring(i + 1, close)) : one(glob.charAt(i)));
      i = Math.max(i, close);
    }
    return Pattern.compile(regex.toString()).asMatchPredicate();
  }

  private static String one(char c) {
    return switch (c) {
      case '*' -> ".*";
      case '?' -> ".";
      default -> Pattern.quote(String.valueOf(c));
    };
  }

  private static String characterClass(String inside) {
    String negated = inside.startsWith("!") ? "^" + inside.substring(1) : inside;
    return "[" + negated.replace("\\", "\\\\").replace("[", "\\[") + "]";
  }
}
