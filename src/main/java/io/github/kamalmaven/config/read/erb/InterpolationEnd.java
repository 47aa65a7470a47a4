package io.github.kamalmaven.config.read.erb;

/** Finds the brace that ends an interpolation, past nested braces and quoted texts. */
final class InterpolationEnd {
  private static final int DEEPEST = 50;

  private final String code;

  private InterpolationEnd(String code) {
    this.code = code;
  }

  /** Its offset, or -1. */
  static int find(String code, int from) {
    return new InterpolationEnd(code).brace(from, 0);
  }

  private int brace(int from, int depth) {
    int open = 0;
    int at = from;
    while (at >= 0 && at < code.length() && depth < DEEPEST) {
      char c = code.charAt(at);
      if (c == '}' && open == 0) {
        return at;
      }
      if (c == '"' || c == '\'' || c == '`') {
        at = afterQuote(at, depth);
      } else {
        open += c == '{' ? 1 : c == '}' ? -1 : 0;
        at++;
      }
    }
    return -1;
  }

  private int afterQuote(int start, int depth) {
    char quote = code.charAt(start);
    int at = start + 1;
    while (at < code.length()) {
      char c = code.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      if (c == '\\') {
        at += 2;
      } else if (quote != '\'' && code.startsWith("#{", at)) {
        int end = brace(at + 2, depth + 1);
        if (end < 0) {
          return -1;
        }
        at = end + 1;
      } else {
        at++;
      }
    }
    return -1;
  }
}
