package io.github.kamalmaven.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the assignments in the text of a secrets file, values still raw.
 *
 * <p>Finds exactly what the regular expression {@code Dotenv::Parser::LINE} of dotenv 3.2 finds,
 * with its surprises: a value may begin on a later line than its colon, text that is no assignment
 * is passed over, and a quote that is followed by more text is no quote. Written by hand because
 * Java's engine recurses once per character of such a value.
 */
final class DotenvScanner {
  private final String text;

  private DotenvScanner(String text) {
    this.text = text;
  }

  /** The assignments in order. */
  static List<DotenvLine> scan(String text) {
    String lines = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new DotenvScanner(lines.replace("\r\n", "\n").replace('\r', '\n')).scan();
  }

  private List<DotenvLine> scan() {
    List<DotenvLine> found = new ArrayList<>();
    int start = 0;
    while (start >= 0) {
      Optional<DotenvLine> line = lineAt(start);
      line.ifPresent(found::add);
      int end = start + line.map(l -> l.text().length()).orElse(0);
      start = nextStart(Math.max(end, start + 1));
    }
    return found;
  }

  /** The first index from here on that begins a line, or -1. */
  private int nextStart(int from) {
    int end = text.indexOf('\n', from - 1);
    return end < 0 || end + 1 >= text.length() ? -1 : end + 1;
  }

  private Optional<DotenvLine> lineAt(int start) {
    int key = skipSpace(start);
    int exported = text.startsWith("export", key) ? skipSpace(key + 6) : key;
    if (exported > key + 6) {
      Optional<DotenvLine> line = assignment(start, exported, true);
      if (line.isPresent()) {
        return line;
      }
    }
    return assignment(start, key, false);
  }

  private Optional<DotenvLine> assignment(int start, int key, boolean export) {
    int keyEnd = skipWord(key);
    int value = valueStart(keyEnd);
    int valueEnd = value < 0 ? keyEnd : valueEnd(value);
    int end = trailerEnd(valueEnd);
    if (keyEnd == key || end < 0) {
      return Optional.empty();
    }
    Optional<String> raw =
        value >= 0 && valueEnd > value
            ? Optional.of(text.substring(value, valueEnd))
            : Optional.empty();
    int number = 1 + (int) text.substring(0, key).chars().filter(c -> c == '\n').count();
    String name = text.substring(key, keyEnd);
    return Optional.of(new DotenvLine(export, name, raw, number, text.substring(start, end)));
  }

  /** Behind {@code =}, or behind a colon and one blank; -1 if there is neither. */
  private int valueStart(int keyEnd) {
    int equals = skipSpace(keyEnd);
    if (at(equals) == '=') {
      return equals + 1;
    }
    boolean colon = at(keyEnd) == ':' && skipSpace(keyEnd + 1) > keyEnd + 1;
    return colon ? keyEnd + 2 : -1;
  }

  private int valueEnd(int value) {
    int first = skipSpace(value);
    if (at(first) == '\'' || at(first) == '"') {
      int end = quotedEnd(first);
      if (end >= 0) {
        return end;
      }
    }
    int end = value;
    while (end < text.length() && at(end) != '#' && at(end) != '\n') {
      end++;
    }
    return end;
  }

  /** Behind the closing quote, or -1: it is preferred unescaped, else the last escaped one. */
  private int quotedEnd(int open) {
    char quote = at(open);
    int escaped = -1;
    int i = open + 1;
    while (i < text.length() && at(i) != quote) {
      boolean escape = at(i) == '\\' && at(i + 1) == quote;
      if (escape && trailerEnd(i + 2) >= 0) {
        escaped = i + 2;
      }
      i += escape ? 2 : 1;
    }
    return i < text.length() && trailerEnd(i + 1) >= 0 ? i + 1 : escaped;
  }

  /** The end of a line of which nothing but blanks and a comment is left, or -1. */
  private int trailerEnd(int from) {
    int i = skipSpace(from);
    if (i == text.length()) {
      return i;
    }
    if (at(i) == '#') {
      int end = text.indexOf('\n', i);
      return end < 0 ? text.length() : end;
    }
    int end = text.lastIndexOf('\n', i - 1);
    return end >= from ? end : -1;
  }

  private int skipSpace(int from) {
    int i = from;
    while (" \t\n\u000B\f\r".indexOf(at(i)) >= 0) {
      i++;
    }
    return i;
  }

  private int skipWord(int from) {
    int i = from;
    while (i < text.length() && isWord(at(i))) {
      i++;
    }
    return i;
  }

  private static boolean isWord(char c) {
    return c == '_' || c == '.' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }
}
