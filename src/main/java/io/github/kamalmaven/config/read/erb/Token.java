package io.github.kamalmaven.config.read.erb;

import java.util.List;

/**
 * A word of Ruby, or a stretch of the template's own text between two words.
 *
 * @param type what it is
 * @param text its text, without quotes
 * @param offset in the template
 * @param spaced whether a blank stands before it
 * @param parts what a quoted text is made of
 */
record Token(Type type, String text, int offset, boolean spaced, List<Part> parts) {

  /** What a token is. */
  enum Type {
    /** The template's own text. */
    TEXT,
    /** The beginning of {@code <%=}. */
    OUTPUT,
    INTEGER,
    FLOAT,
    STRING,
    /** Backticks or {@code %x()}. */
    COMMAND,
    SYMBOL,
    /** {@code name:} in a hash. */
    LABEL,
    REGEX,
    /** {@code %w[]}. */
    WORDS,
    /** {@code %i[]}. */
    SYMBOLS,
    NAME,
    CONSTANT,
    OPERATOR,
    /** The end of a line, a semicolon, or, without text, the end of a tag. */
    NEWLINE,
    END
  }

  boolean is(String operator) {
    return type == Type.OPERATOR && text.equals(operator);
  }

  boolean isWord(String word) {
    return type == Type.NAME && text.equals(word);
  }

  /** What an error calls it. */
  String shown() {
    return switch (type) {
      case NEWLINE, END, TEXT, OUTPUT -> "the end of the code";
      default -> "`" + text + "`";
    };
  }

  /** A part of a quoted text. */
  sealed interface Part {

    /**
     * Text as it is.
     *
     * @param text with escapes resolved
     */
    record Literal(String text) implements Part {}

    /**
     * An interpolation.
     *
     * @param tokens its code, with an end
     */
    record Code(List<Token> tokens) implements Part {
      /** Copies the list. */
      public Code {
        tokens = List.copyOf(tokens);
      }
    }
  }
}
