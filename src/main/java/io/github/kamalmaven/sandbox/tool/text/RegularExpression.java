package io.github.kamalmaven.sandbox.tool.text;

/** Translates the regular expressions of POSIX, with GNU's extensions, to Java's. */
final class RegularExpression {

  private RegularExpression() {}

  /** A basic one: groups, repetition and alternation need a backslash. */
  static String basic(String text) {
    return translate(text, true);
  }

  /** An extended one. */
  static String extended(String text) {
    return translate(text, false);
  }

  private static String translate(String text, boolean basic) {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '[') {
        int end = bracketEnd(text, i);
        regex.append(bracket(text.substring(i, end)));
        i = end;
        continue;
      }
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        regex.append(escaped(text.charAt(i), basic));
      } else if ((basic && "+?{}()|".indexOf(c) >= 0) || (basic && c == '*' && opens(regex))) {
        regex.append('\\').append(c);
      } else if ((basic && c == '^' && !opens(regex)) || (basic && c == '$' && !closes(text, i))) {
        regex.append('\\').append(c);
      } else {
        regex.append(c);
      }
      i++;
    }
    return regex.toString();
  }

  private static String escaped(char c, boolean basic) {
    if (c == '<' || c == '>') {
      return "\\b";
    }
    if ("wWsSbB123456789".indexOf(c) >= 0) {
      return "\\" + c;
    }
    boolean special = basic && "+?{}()|".indexOf(c) >= 0;
    return special || Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c;
  }

  /** Whether an alternative starts here: then a star stands for itself, and ^ anchors. */
  private static boolean opens(StringBuilder regex) {
    int length = regex.length();
    boolean plain = length < 2 || regex.charAt(length - 2) != '\\';
    return length == 0 || (plain && "(|^".indexOf(regex.charAt(length - 1)) >= 0);
  }

  private static boolean closes(String text, int i) {
    return i == text.length() - 1 || text.startsWith("\\)", i + 1) || text.startsWith("\\|", i + 1);
  }

  private static int bracketEnd(String text, int start) {
    int i = start + 1;
    if (i < text.length() && text.charAt(i) == '^') {
      i++;
    }
    // A closing bracket that comes first stands for itself.
    int end = text.indexOf(']', i + 1);
    while (text.startsWith("[:", i) && end > 0 && text.startsWith(":]", end - 1)) {
      i = end + 1;
      end = text.indexOf(']', i);
    }
    return end < 0 ? text.length() : end + 1;
  }

  private static String bracket(String text) {
    String inside = text.substring(1, Math.max(1, text.length() - 1));
    boolean negated = inside.startsWith("^");
    String set =
        inside
            .substring(negated ? 1 : 0)
            .replace("\\", "\\\\")
            .replace("[:alpha:]", "a-zA-Z")
            .replace("[:digit:]", "0-9")
            .replace("[:alnum:]", "a-zA-Z0-9")
            .replace("[:upper:]", "A-Z")
            .replace("[:lower:]", "a-z")
            .replace("[:space:]", "\\s")
            .replace("[", "\\[")
            .replace("]", "\\]")
            .replace("&&", "&\\&");
    return "[" + (negated ? "^" : "") + set + "]";
  }
}
