package io.github.kamalmaven.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How text is protected from the shell: Kamal's way byte for byte, and the strict way. */
public final class Quoting {
  private static final Pattern ASCII_RUN = Pattern.compile("\\p{ASCII}+");
  private static final Pattern DOLLAR_OUTSIDE_BRACES = Pattern.compile("\\$(?!\\{[^\\}]*\\})");
  private static final String SAFE = "[A-Za-z0-9_@%+=:,./-]+";

  private Quoting() {}

  /**
   * Double quotes as Kamal sets them: runs of ASCII are quoted with {@code "}, {@code \}, control
   * characters and backticks escaped; {@code $} is escaped unless it begins <code>${…}</code>,
   * which the host's shell expands; runs of other characters stay outside the quotes.
   *
   * <p>{@code Kamal::Utils.escape_shell_value}. Empty text gives empty text, without quotes.
   */
  public static String doubleQuoted(String text) {
    Matcher ascii = ASCII_RUN.matcher(text);
    return ascii.replaceAll(run -> Matcher.quoteReplacement(quoteAscii(run.group())));
  }

  private static String quoteAscii(String text) {
    String dumped = '"' + dump(text) + '"';
    String ticks = dumped.replace("`", "\\`");
    return DOLLAR_OUTSIDE_BRACES.matcher(ticks).replaceAll(Matcher.quoteReplacement("\\$"));
  }

  /**
   * Ruby's {@code String#dump} of ASCII text, without its surrounding quotes: {@code "} and {@code
   * \} gain a backslash, control characters become escapes, and {@code #} gains one before <code>{
   * </code>, {@code $} and {@code @}.
   */
  public static String dump(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      out.append(dumped(c, next));
    }
    return out.toString();
  }

  private static String dumped(char c, char next) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\f' -> "\\f";
      case 0x0B -> "\\v";
      case 0x08 -> "\\b";
      case 0x07 -> "\\a";
      case 0x1B -> "\\e";
      case '#' -> next == '{' || next == '$' || next == '@' ? "\\#" : "#";
      default -> c < 0x20 || c == 0x7F ? String.format("\\x%02X", (int) c) : String.valueOf(c);
    };
  }

  /** Text in single quotes: the shell sees exactly these characters. */
  public static String singleQuoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** Text as one literal word: bare where no character needs protection, else in single quotes. */
  public static String literal(String text) {
    return text.matches(SAFE) ? text : singleQuoted(text);
  }
}
