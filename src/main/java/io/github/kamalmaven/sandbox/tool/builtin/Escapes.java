package io.github.kamalmaven.sandbox.tool.builtin;

/** Backslash sequences as {@code printf} reads them. */
final class Escapes {

  private static final String LETTERS = "abfnrtv\\e";
  private static final String VALUES = "\u0007\b\f\n\r\t\u000b\\\u001b";

  private Escapes() {}

  static String decode(String text) {
    StringBuilder decoded = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int digits = c == '\\' ? octalDigits(text, i + 1) : 0;
      int letter = c == '\\' && i + 1 < text.length() ? LETTERS.indexOf(text.charAt(i + 1)) : -1;
      if (digits > 0) {
        decoded.append((char) Integer.parseInt(text.substring(i + 1, i + 1 + digits), 8));
        i += digits;
      } else if (letter >= 0) {
        decoded.append(VALUES.charAt(letter));
        i++;
      } else {
        decoded.append(c);
      }
      i++;
    }
    return decoded.toString();
  }

  private static int octalDigits(String text, int start) {
    int end = start;
    while (end < text.length() && end < start + 4 && "01234567".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    // Four digits only with a leading zero.
    return end - start == 4 && text.charAt(start) != '0' ? 3 : end - start;
  }
}
