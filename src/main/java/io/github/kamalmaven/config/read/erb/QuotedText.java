package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.Token.Part;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in quotes of any kind.
 *
 * @param parts what it is made of
 * @param end offset in the code after the closing quote
 */
record QuotedText(List<Part> parts, int end) {
  private static final String ESCAPES = "ntrse0abvf";
  private static final String MEANINGS = "\n\t\r \u001b\0\u0007\b\u000b\f";

  /** A character by its number; those of one byte only where they are ASCII. */
  private static final Pattern CODED =
      Pattern.compile("\\\\u\\{([0-9a-fA-F]{1,5})}|\\\\u([0-9a-fA-F]{4})|\\\\x([0-7][0-9a-fA-F])");

  /** Copies the list. */
  QuotedText {
    parts = List.copyOf(parts);
  }

  /** Reads a text that begins with its quote. */
  static QuotedText read(String code, int base, int start) {
    char quote = code.charAt(start);
    Style style = quote == '\'' ? Style.PLAIN : quote == '/' ? Style.REGEX : Style.FULL;
    return new Reader(code, base, start + 1, new Quotes(quote, quote, style)).read();
  }

  /** Reads a text whose opening and closing marks differ, from after the opening one. */
  static QuotedText read(String code, int base, int start, char open, Style style) {
    return new Reader(code, base, start, new Quotes(open, closing(open), style)).read();
  }

  private static char closing(char open) {
    return switch (open) {
      case '(' -> ')';
      case '[' -> ']';
      case '{' -> '}';
      case '<' -> '>';
      default -> open;
    };
  }

  /** Its text if nothing is interpolated. */
  String plain() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(part instanceof Part.Literal literal ? literal.text() : "");
    }
    return text.toString();
  }

  /** What is special inside the quotes. */
  enum Style {
    /** Single quotes: nearly nothing. */
    PLAIN,
    /** Double quotes: escapes and interpolation. */
    FULL,
    /** Regular expressions: interpolation, but escapes stay. */
    REGEX
  }

  /** The marks around a text, and what they mean for what is between them. */
  private record Quotes(char open, char close, Style style) {}

  private static final class Reader {
    private final String code;
    private final int base;
    private final int start;
    private final char open;
    private final char close;
    private final Style style;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;

    Reader(String code, int base, int start, Quotes quotes) {
      this.code = code;
      this.base = base;
      this.start = start;
      this.open = quotes.open();
      this.close = quotes.close();
      this.style = quotes.style();
      this.at = start;
    }

    QuotedText read() {
      int depth = 0;
      while (at < code.length()) {
        char c = code.charAt(at);
        if (c == close && depth == 0) {
          flush();
          return new QuotedText(parts, at + 1);
        }
        depth += open == close ? 0 : c == open ? 1 : c == close ? -1 : 0;
        step(c);
      }
      throw new RubyProblem(base + start - 1, "text whose closing `" + close + "` is missing");
    }

    private void step(char c) {
      if (c == '\\' && at + 1 < code.length()) {
        int coded = style == Style.FULL ? coded() : 0;
        if (coded == 0) {
          escape(code.charAt(at + 1));
        }
        at += coded == 0 ? 2 : coded;
      } else if (c == '#' && style != Style.PLAIN && code.startsWith("#{", at)) {
        interpolation();
      } else {
        text.append(c);
        at++;
      }
    }

    /** {@code \\u00e9} and the like; how long it is, or 0. */
    private int coded() {
      Matcher matcher = CODED.matcher(code).region(at, code.length());
      if (matcher.lookingAt()) {
        String digits = matcher.group().replaceAll("^..|[{}]", "");
        text.appendCodePoint(Integer.parseInt(digits, 16));
        return matcher.end() - at;
      }
      if ("uxcCM1234567".indexOf(code.charAt(at + 1)) >= 0) {
        throw new RubyProblem(base + at, "an escape that is not understood");
      }
      return 0;
    }

    private void escape(char next) {
      int known = ESCAPES.indexOf(next);
      if (style == Style.REGEX) {
        text.append(next == '/' ? "" : "\\").append(next);
      } else if (style == Style.FULL) {
        text.append(known >= 0 ? String.valueOf(MEANINGS.charAt(known)) : next == '\n' ? "" : next);
      } else {
        text.append(next == close || next == '\\' ? "" : "\\").append(next);
      }
    }

    private void interpolation() {
      flush();
      int from = at + 2;
      int end = InterpolationEnd.find(code, from);
      if (end < 0) {
        throw new RubyProblem(base + at, "an interpolation whose closing `}` is missing");
      }
      List<Token> tokens =
          new ArrayList<>(new Lexer(code.substring(from, end), base + from).tokens());
      tokens.add(new Token(Token.Type.END, "", base + end, false, List.of()));
      parts.add(new Part.Code(tokens));
      at = end + 1;
    }

    private void flush() {
      if (!text.isEmpty()) {
        parts.add(new Part.Literal(text.toString()));
        text.setLength(0);
      }
    }
  }
}
