package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.text.Template;
import java.util.List;

/** A piece of a template: text that is copied, or code in a tag. */
sealed interface Chunk {

  /** Where in the template it begins. */
  int offset();

  /**
   * Text outside tags.
   *
   * @param text as it is copied
   * @param offset in the template
   */
  record Text(String text, int offset) implements Chunk {}

  /**
   * Code inside a tag.
   *
   * @param text without the tag's marks
   * @param offset of the text in the template
   * @param output whether its value is written out
   */
  record Code(String text, int offset, boolean output) implements Chunk {
    String onOneLine() {
      String line = text.strip().replaceAll("\\s*\\R\\s*", "; ");
      return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
  }

  /** The code that stands on a line, on one line. */
  static String codeOnLine(List<Chunk> chunks, Template template, int line) {
    return chunks.stream()
        .filter(Code.class::isInstance)
        .map(Code.class::cast)
        .filter(
            code ->
                template.at(code.offset()).line() <= line
                    && line <= template.at(code.offset() + code.text().length()).line())
        .map(Code::onOneLine)
        .findFirst()
        .orElse("");
  }

  /** The code that contains an offset, on one line. */
  static String codeAt(List<Chunk> chunks, int offset) {
    return chunks.stream()
        .filter(Code.class::isInstance)
        .map(Code.class::cast)
        .filter(code -> code.offset() <= offset && offset <= code.offset() + code.text().length())
        .map(Code::onOneLine)
        .findFirst()
        .orElse("");
  }
}
