package io.github.kamalmaven.sandbox.tool.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the modes that {@code chmod} understands. */
final class Mode {

  private static final Pattern CLAUSE = Pattern.compile("([ugoa]*)([-+=])([rwxX]*)");

  private Mode() {}

  /** The bits a mode asks for, given those before, or nothing if it is not a mode. */
  static Optional<Integer> parse(String text, int before) {
    if (text.matches("[0-7]{1,4}")) {
      return Optional.of(Integer.parseInt(text, 8));
    }
    int mode = before;
    int end = 0;
    Matcher clause = CLAUSE.matcher(text);
    while (clause.find(end) && clause.start() == end) {
      mode = apply(mode, clause.group(1), clause.group(2), clause.group(3));
      end = clause.end();
      if (end == text.length()) {
        return Optional.of(mode);
      }
      if (text.charAt(end) != ',') {
        return Optional.empty();
      }
      end++;
    }
    return Optional.empty();
  }

  private static int apply(int mode, String who, String operator, String what) {
    int bits = 0;
    for (int i = 0; i < what.length(); i++) {
      char c = what.charAt(i);
      bits |= c == 'r' ? 4 : c == 'w' ? 2 : 1;
    }
    String all = who.isEmpty() || who.contains("a") ? "ugo" : who;
    int mask = 0;
    int wanted = 0;
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      int shift = c == 'u' ? 6 : c == 'g' ? 3 : 0;
      wanted |= bits << shift;
      mask |= 7 << shift;
    }
    return switch (operator) {
      case "+" -> mode | wanted;
      case "-" -> mode & ~wanted;
      default -> (mode & ~mask) | wanted;
    };
  }
}
