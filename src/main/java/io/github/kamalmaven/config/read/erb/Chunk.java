package io.github.kamalmaven.config.read.erb;

import java.util.List;

/** A piece of a template: text that is copied, or code in a tag. */
sealed interface Chunk {

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
  record Code(String text, int offset, boolean output) implements Chunk {}

  /** The code that contains an offset, on one line. */
  static String codeAt(List<Chunk> chunks, int offset) {
    return chunks.stream()
        .filter(Code.class::isInstance)
        .map(Code.class::cast)
        .filter(code -> code.offset() <= offset && offset <= code.offset() + code.text().length())
        .map(code -> code.text().strip().replaceAll("\\s*\\R\\s*", "; "))
        .findFirst()
        .orElse("");
  }
}
