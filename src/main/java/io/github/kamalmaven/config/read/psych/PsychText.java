package io.github.kamalmaven.config.read.psych;

import io.github.kamalmaven.config.read.yaml.Scalar;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text in the style that Psych chooses for it: plain, quoted or as a block.
 *
 * <p>{@code Psych::Visitors::YAMLTree#visit_String} and {@code yaml_emitter_select_scalar_style}.
 */
final class PsychText {
  private static final Pattern LINES = Pattern.compile("\\n(?!\\n?\\z)");
  private static final Pattern STRANGE =
      Pattern.compile("^[^\\w][^\"]*$", Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Set<String> LETTERS = Set.of("y", "Y", "n", "N");

  /** Dates, and numbers to the base of 60 or 8 with a fraction. */
  private static final Pattern OTHER_TYPE =
      Pattern.compile(
          "\\d{4}-\\d{1,2}-\\d{1,2}((?:[Tt]|\\s+)\\d{1,2}:\\d\\d:\\d\\d.*)?"
              + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}\\.[0-9_]*|0[0-7]*\\.[0-9]+");

  /** What cannot begin a plain text, or stand in it. */
  private static final Pattern INDICATOR =
      Pattern.compile(
          "^(?:[#,\\[\\]{}&*!|>'\"%@`]|---|\\.\\.\\.|[-?:](?:\\s|$)).*|.*:(?:\\s.*|$)|.*\\s#.*",
          Pattern.DOTALL);

  private static final Pattern SPECIAL =
      Pattern.compile("[^\\n\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd]");

  private final String text;
  private final int indent;

  /**
   * @param indent of a second line, should there be one
   */
  PsychText(String text, int indent) {
    this.text = text;
    this.indent = indent;
  }

  /** The text as the key of a map, always on one line. */
  static String key(String key) {
    PsychText text = new PsychText(key, 0);
    return switch (text.style()) {
      case PLAIN -> key;
      case TAGGED -> "!!str '<<'";
      case SINGLE -> "'" + key.replace("'", "''") + "'";
      case DOUBLE, LITERAL -> text.folded(Integer.MIN_VALUE).doubleQuoted();
    };
  }

  /**
   * The text as a value.
   *
   * @param column where it begins
   */
  String write(int column) {
    FoldedText folded = folded(column);
    return switch (style()) {
      case PLAIN -> folded.plain();
      case TAGGED -> "!!str '<<'";
      case SINGLE -> folded.singleQuoted();
      case DOUBLE -> folded.doubleQuoted();
      case LITERAL -> literal();
    };
  }

  private FoldedText folded(int column) {
    return new FoldedText(text, indent, column);
  }

  private Style style() {
    boolean special = SPECIAL.matcher(text).find() || text.contains(" \n");
    if (LINES.matcher(text).find()) {
      return special || text.endsWith(" ") ? Style.DOUBLE : Style.LITERAL;
    }
    if (text.equals("<<")) {
      return Style.TAGGED;
    }
    if (special || LETTERS.contains(text) || STRANGE.matcher(text).find()) {
      return Style.DOUBLE;
    }
    return isPlain() ? Style.PLAIN : Style.SINGLE;
  }

  private boolean isPlain() {
    boolean taken = Scalar.typeOf(text) != Scalar.Type.TEXT || OTHER_TYPE.matcher(text).matches();
    return !taken
        && !INDICATOR.matcher(text).matches()
        && text.indexOf('\n') < 0
        && text.strip().equals(text);
  }

  private String literal() {
    String hint = text.startsWith(" ") || text.startsWith("\n") ? "2" : "";
    String end = text.endsWith("\n\n") ? "+" : text.endsWith("\n") ? "" : "-";
    String margin = "\n" + " ".repeat(indent);
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return "|" + hint + end + (margin + body.replace("\n", margin)).replaceAll("(?m)^ +$", "");
  }

  private enum Style {
    PLAIN,
    SINGLE,
    DOUBLE,
    LITERAL,
    TAGGED
  }
}
