package io.github.kamalmaven.config.read.erb;

/** Finds the brace that ends an interpolation, past nested braces and quoted texts. */
final class InterpolationEnd {
  private InterpolationEnd() {}

  /** Its offset, or -1. */
  static int find(String code, int from) {
    int depth = 0;
    int at = from;
    while (at < code.length()) {
      char c = code.charAt(at);
      if (c == '}' && depth == 0) {
        return at;
      }
      if (c == '"' || c == '\'' || c == '`') {
        at = QuotedText.read(code, 0, at).end();
        continue;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      at++;
    }
    return -1;
  }
}
