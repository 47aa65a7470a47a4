package io.github.kamalmaven.sandbox.shell.word;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A shell pattern: {@code *}, {@code ?}, bracket expressions, and backslashes that quote.
 *
 * @param text the pattern
 */
public record Glob(String text) {

  static final String SPECIAL = "\\*?[]";

  /**
   * Whether the pattern covers a whole string.
   *
   * @param candidate the string
   * @return true if all of it matches
   */
  public boolean matches(String candidate) {
    return regex().matcher(candidate).matches();
  }

  /**
   * Removes the shortest or longest matching prefix.
   *
   * @param value the string
   * @param longest whether to remove as much as possible
   * @return what is left
   */
  String withoutPrefix(String value, boolean longest) {
    for (int i = 0; i <= value.length(); i++) {
      int end = longest ? value.length() - i : i;
      if (matches(value.substring(0, end))) {
        return value.substring(end);
      }
    }
    return value;
  }

  /**
   * Removes the shortest or longest matching suffix.
   *
   * @param value the string
   * @param longest whether to remove as much as possible
   * @return what is left
   */
  String withoutSuffix(String value, boolean longest) {
    for (int i = 0; i <= value.length(); i++) {
      int start = longest ? i : value.length() - i;
      if (matches(value.substring(start))) {
        return value.substring(0, start);
      }
    }
    return value;
  }

  private Pattern regex() {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int bracket = c == '[' ? text.indexOf(']', i + 2) : -1;
      if (c == '\\' && i + 1 < text.length()) {
        regex.append(Pattern.quote(text.substring(i + 1, i + 2)));
        i++;
      } else if (bracket > 0) {
        String set = text.substring(i + 1, bracket).replace("\\", "\\\\").replace("[", "\\[");
        regex.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
        i = bracket;
      } else if (c == '*') {
        regex.append(".*");
      } else {
        regex.append(c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
      i++;
    }
    try {
      return Pattern.compile(regex.toString(), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(text));
    }
  }
}
