package io.github.kamalmaven.config.read.yaml;

import io.github.kamalmaven.config.read.text.Places;
import io.github.kamalmaven.config.read.text.Rendered;

/**
 * A text on its way to SnakeYAML, which is stricter than Ruby's parser in two respects: a question
 * mark ends plain text in brackets, and tabs separate nothing.
 *
 * <p>The text keeps its length, so that places stay right.
 */
final class YamlText {
  private static final int LIMIT = 2 * 1024 * 1024;

  private final String text;
  private final char questionMark;

  private YamlText(String text, char questionMark) {
    this.text = text;
    this.questionMark = questionMark;
  }

  /**
   * Prepares a text.
   *
   * @throws MalformedYaml if it is too long, or has characters that YAML does not allow
   */
  static YamlText of(Rendered source, Places places) throws MalformedYaml {
    String text = source.text();
    if (text.length() > LIMIT) {
      throw new MalformedYaml(
          places.at(0),
          "The configuration is larger than 2 MiB",
          "is it the right file? Leave out what is no configuration");
    }
    allowed(text, places);
    char stand = '\uE000';
    while (text.indexOf(stand) >= 0) {
      stand++;
    }
    return new YamlText(hidden(text, stand), stand);
  }

  private static void allowed(String text, Places places) throws MalformedYaml {
    for (int i = 0; i < text.length(); i++) {
      if (!isAllowed(text, i)) {
        throw new MalformedYaml(
            places.at(i),
            "YAML: the control character U+%04X is not allowed".formatted((int) text.charAt(i)),
            "remove it, or write it as an escape in double quotes. Is this a text file?");
      }
    }
  }

  private static boolean isAllowed(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c == '\u0085'
        || (c >= ' ' && c <= '~')
        || (c >= '\u00A0' && c <= '\uFFFD');
  }

  /** Only before a blank does a question mark mean something: it begins a key. */
  private static String hidden(String text, char stand) {
    StringBuilder hidden = new StringBuilder(text);
    for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
      if (isInsideText(text, i)) {
        hidden.setCharAt(i, stand);
      }
    }
    return hidden.toString();
  }

  private static boolean isInsideText(String text, int index) {
    int before = index - 1;
    while (before >= 0 && " \t".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    String none = before == index - 1 ? "\r\n[{," : "\r\n[{,:-?";
    return before >= 0 && none.indexOf(text.charAt(before)) < 0;
  }

  /** What SnakeYAML is to read. */
  String text() {
    return text;
  }

  /** What stood in the file in the place of what SnakeYAML has read. */
  String original(String part) {
    return part.replace(questionMark, '?');
  }

  /** Whether a tab here stands behind something on its line: Ruby takes it for a blank. */
  boolean isBlankTab(int offset) {
    if (offset >= text.length() || text.charAt(offset) != '\t') {
      return false;
    }
    String before = text.substring(text.lastIndexOf('\n', offset) + 1, offset);
    return !before.matches("[ \\t]*([-?][ \\t]+)*[-?]?");
  }

  /** This text with a run of tabs and blanks turned into blanks. */
  YamlText withBlanks(int offset) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = offset; i < text.length() && " \t".indexOf(text.charAt(i)) >= 0; i++) {
      changed.setCharAt(i, ' ');
    }
    return new YamlText(changed.toString(), questionMark);
  }
}
