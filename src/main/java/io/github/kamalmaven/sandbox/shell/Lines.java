package io.github.kamalmaven.sandbox.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a byte stream, one character a byte, so that text in any encoding passes unharmed.
 *
 * @param lines the lines without their line feeds
 */
public record Lines(List<String> lines) {

  /** Copies the lines. */
  public Lines {
    lines = List.copyOf(lines);
  }

  /**
   * Splits bytes at line feeds.
   *
   * @param bytes any bytes; a last line without a line feed counts
   * @return the lines
   */
  public static Lines of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return new Lines(lines);
  }

  /**
   * Brings an argument into the form of the lines.
   *
   * @param argument a tool's argument
   * @return the same, one character a byte
   */
  public static String form(String argument) {
    return new String(argument.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /**
   * Joins the lines again.
   *
   * @return the bytes, each line with a line feed
   */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
