package io.github.kamalmaven.config.read.text;

/**
 * A file's text before anything was done to it.
 *
 * @param file as it is shown to people
 * @param text its content
 */
public record Template(String file, String text) {

  /** Drops a byte order mark. */
  public Template {
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The place of the character at an offset. */
  public Position at(int offset) {
    int end = Math.min(offset, text.length());
    int lineStart = text.lastIndexOf('\n', end - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Position(file, line, 1 + text.codePointCount(lineStart, end));
  }
}
