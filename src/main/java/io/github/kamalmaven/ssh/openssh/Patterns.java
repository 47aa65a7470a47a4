package io.github.kamalmaven.ssh.openssh;

import java.util.List;
import java.util.regex.Pattern;

/** Lists of patterns of OpenSSH: {@code *} and {@code ?}, and {@code !} for those that must not. */
final class Patterns {
  private Patterns() {}

  /** Whether one of them matches, and none that begins with an exclamation mark. */
  static boolean match(List<String> patterns, String text) {
    boolean matched = false;
    for (String pattern : patterns) {
      boolean negated = pattern.startsWith("!");
      if (matches(negated ? pattern.substring(1) : pattern, text)) {
        if (negated) {
          return false;
        }
        matched = true;
      }
    }
    return matched;
  }

  private static boolean matches(String pattern, String text) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(text).matches();
  }
}
