package io.github.kamalmaven.report.panel;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many columns of a terminal a text takes; colours take none. */
final class Columns {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  /** What hosts write may move the cursor, ring, or name the window. */
  private static final Pattern CONTROL =
      Pattern.compile(
          "\u001b\\[[0-?]*[ -/]*[@-ln-~]|\u001b[\\]PX^_][^\u0007\u001b]*(\u0007|\u001b\\\\)?"
              + "|\u001b(?!\\[)[ -/]*[0-~]|[\\p{Cntrl}&&[^\u001b\t]]|\u001b$|\u001b(?=\\[[^0-9;m])");

  /** Blocks of East Asian characters and of pictures, first and last, in ascending order. */
  private static final List<Integer> WIDE =
      List.of(
          0x1100, 0x115f, 0x231a, 0x231b, 0x23e9, 0x23ec, 0x25fd, 0x25fe, 0x2614, 0x2615, 0x26aa,
          0x26ab, 0x26bd, 0x26be, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c,
          0x2753, 0x2755, 0x2795, 0x2797, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2e80, 0x303e, 0x3041,
          0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60,
          0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f900, 0x1f9ff, 0x1fa70, 0x1faff,
          0x20000, 0x3fffd);

  private Columns() {}

  /** The columns that a text takes. */
  static int of(String text) {
    return COLOUR.matcher(text).replaceAll("").codePoints().map(Columns::of).sum();
  }

  private static int of(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    for (int i = 0; character >= WIDE.get(0) && i < WIDE.size(); i += 2) {
      if (character >= WIDE.get(i) && character <= WIDE.get(i + 1)) {
        return 2;
      }
    }
    return 1;
  }

  /** The beginning of a text that takes so many columns at most; its colours end with it. */
  static String first(String text, int most) {
    if (of(text) <= most) {
      return text;
    }
    StringBuilder fitting = new StringBuilder();
    Matcher colour = COLOUR.matcher(text);
    boolean coloured = false;
    int used = 0;
    for (int at = 0; at < text.length(); ) {
      if (colour.find(at) && colour.start() == at) {
        fitting.append(colour.group());
        coloured = true;
        at = colour.end();
        continue;
      }
      int character = text.codePointAt(at);
      used += of(character);
      if (used > most - 1) {
        break;
      }
      fitting.appendCodePoint(character);
      at += Character.charCount(character);
    }
    return fitting + "…" + (coloured ? "\u001b[0m" : "");
  }

  /** A text that takes exactly so many columns. */
  static String exactly(String text, int columns) {
    String fitting = first(text, columns);
    return fitting + " ".repeat(columns - of(fitting));
  }

  /** A line that does nothing to a terminal but take room, and colour itself. */
  static String tame(String line) {
    String last = line.substring(line.stripTrailing().lastIndexOf('\r') + 1);
    return CONTROL.matcher(last).replaceAll("");
  }
}
