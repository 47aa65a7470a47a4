package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.QuotedText.Style;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A literal such as {@code %w[a b]}, {@code %x(ls)} or {@code %(text)}.
 *
 * @param type what it makes
 * @param text what is inside
 */
record PercentLiteral(Token.Type type, QuotedText text) {
  private static final Pattern START = Pattern.compile("%([wWiIqQxr]?)([(\\[{<|!])");

  static boolean at(String code, int at) {
    return START.matcher(code).region(at, code.length()).lookingAt();
  }

  static PercentLiteral read(String code, int base, int at) {
    Matcher matcher = START.matcher(code).region(at, code.length());
    if (!matcher.lookingAt()) {
      throw new RubyProblem(base + at, "unexpected `%`");
    }
    String kind = matcher.group(1);
    Token.Type type =
        switch (kind) {
          case "w", "W" -> Token.Type.WORDS;
          case "x" -> Token.Type.COMMAND;
          case "r" -> Token.Type.REGEX;
          case "i", "I" -> Token.Type.SYMBOLS;
          default -> Token.Type.STRING;
        };
    Style style =
        switch (kind) {
          case "w", "i", "q" -> Style.PLAIN;
          case "r" -> Style.REGEX;
          default -> Style.FULL;
        };
    char open = matcher.group(2).charAt(0);
    return new PercentLiteral(type, QuotedText.read(code, base, matcher.end(), open, style));
  }
}
