package io.github.kamalmaven.config.read.erb.ruby;

/** Texts in quotes, as Ruby's {@code inspect} and JSON write them. */
public final class Quoted {
  private Quoted() {}

  /** As {@code inspect}. */
  static String inspect(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean interpolates =
          c == '#' && i + 1 < text.length() && "{$@".indexOf(text.charAt(i + 1)) >= 0;
      quoted.append(interpolates ? "\\#" : escaped(c, "\u001b\u0007\u000b", "eav", "\\u%04X"));
    }
    return quoted.append('"').toString();
  }

  /** A symbol after its colon. */
  static String symbol(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*[?!=]?") ? name : inspect(name);
  }

  /** As JSON. */
  public static String json(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      quoted.append(escaped(text.charAt(i), "", "", "\\u%04x"));
    }
    return quoted.append('"').toString();
  }

  private static String escaped(char c, String more, String names, String other) {
    int common = "\"\\\n\t\r\b\f".indexOf(c);
    if (common >= 0) {
      return "\\" + "\"\\ntrbf".charAt(common);
    }
    int special = more.indexOf(c);
    if (special >= 0) {
      return "\\" + names.charAt(special);
    }
    return c < ' ' || (c == 0x7F && !more.isEmpty()) ? other.formatted((int) c) : String.valueOf(c);
  }
}
