package io.github.kamalmaven.config.read.psych;

import java.util.Locale;

/**
 * A text in one of the styles that go on in a second line after 80 columns.
 *
 * <p>{@code yaml_emitter_write_plain_scalar} and its sisters.
 */
final class FoldedText {
  private static final int WIDTH = 80;

  private final int[] text;
  private final String margin;
  private final StringBuilder out = new StringBuilder();
  private int column;

  /**
   * @param indent of the second line
   * @param column where the text begins; far left if it stays on one line
   */
  FoldedText(String text, int indent, int column) {
    this.text = text.codePoints().toArray();
    this.margin = "\n" + " ".repeat(indent);
    this.column = column;
  }

  String plain() {
    for (int i = 0; i < text.length; i++) {
      if (isWide(i) && !isBlank(i + 1)) {
        fold();
      } else {
        put(Character.toString(text[i]));
      }
    }
    return out.toString();
  }

  /** A line end is written as an empty line. */
  String singleQuoted() {
    put("'");
    for (int i = 0; i < text.length; i++) {
      if (isWide(i) && isInside(i) && !isBlank(i + 1)) {
        fold();
      } else if (text[i] == '\n') {
        out.append('\n');
        fold();
      } else {
        put(text[i] == '\'' ? "''" : Character.toString(text[i]));
      }
    }
    put("'");
    return out.toString();
  }

  String doubleQuoted() {
    put("\"");
    for (int i = 0; i < text.length; i++) {
      if (isWide(i) && isInside(i)) {
        fold();
        put(isBlank(i + 1) ? "\\" : "");
      } else {
        put(escaped(text[i]));
      }
    }
    put("\"");
    return out.toString();
  }

  private boolean isInside(int i) {
    return i > 0 && i < text.length - 1;
  }

  /** A blank beyond the last column, the first of several. */
  private boolean isWide(int i) {
    return isBlank(i) && column > WIDTH && !isBlank(i - 1);
  }

  private boolean isBlank(int i) {
    return i >= 0 && i < text.length && text[i] == ' ';
  }

  private void fold() {
    out.append(margin);
    column = margin.length() - 1;
  }

  private void put(String part) {
    out.append(part);
    column += part.codePointCount(0, part.length());
  }

  private static String escaped(int character) {
    return switch (character) {
      case 0 -> "\\0";
      case 7 -> "\\a";
      case 8 -> "\\b";
      case 9 -> "\\t";
      case 10 -> "\\n";
      case 11 -> "\\v";
      case 12 -> "\\f";
      case 13 -> "\\r";
      case 27 -> "\\e";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 0x85 -> "\\N";
      case 0x2028 -> "\\L";
      case 0x2029 -> "\\P";
      default -> isPrintable(character) ? Character.toString(character) : code(character);
    };
  }

  private static boolean isPrintable(int character) {
    boolean ascii = character >= 0x20 && character < 0x7f;
    boolean other = character >= 0xa0 && character <= 0xffff && character != 0xfeff;
    return ascii || other;
  }

  private static String code(int character) {
    String form = character <= 0xff ? "\\x%02X" : character <= 0xffff ? "\\u%04X" : "\\U%08X";
    return String.format(Locale.ROOT, form, character);
  }
}
