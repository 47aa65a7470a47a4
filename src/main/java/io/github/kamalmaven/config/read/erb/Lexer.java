package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.Token.Part;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits Ruby code into tokens. */
final class Lexer {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:[?!](?!=|~)|[?!](?===))?");
  private static final Pattern LABEL = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*[?!]?):(?!:)");
  private static final Pattern SYMBOL = Pattern.compile(":([A-Za-z_][A-Za-z0-9_]*[?!=]?)");
  private static final Pattern OPERATOR_SYMBOL = Pattern.compile(":([-+*/%]|<<|<=>|==)");
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_]*(\\.[0-9][0-9_]*)?");
  private static final Pattern OPERATOR =
      Pattern.compile(
          "\\.\\.\\.|<=>|===|\\|\\|=|&&=|\\*\\*|\\.\\.|::|&\\.|\\|\\||&&|==|!=|=~|!~|<=|>=|<<|=>|"
              + "\\+=|-=|\\*=|->|[-+*/%<>=!?:.,;()\\[\\]{}|&]");

  private final String code;
  private final int base;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean spaced;

  /**
   * @param base offset of the code in the template
   */
  Lexer(String code, int base) {
    this.code = code;
    this.base = base;
  }

  List<Token> tokens() {
    while (at < code.length()) {
      char c = code.charAt(at);
      if (c == '\n' || c == ';') {
        add(Token.Type.NEWLINE, String.valueOf(c), at++);
      } else if (Character.isWhitespace(c)) {
        at++;
        spaced = true;
        continue;
      } else if (c == '#') {
        int end = code.indexOf('\n', at);
        at = end < 0 ? code.length() : end;
        continue;
      } else {
        word(c);
      }
      spaced = false;
    }
    return tokens;
  }

  private void word(char c) {
    if (c == '"' || c == '\'' || c == '`' || (c == '/' && !afterValue())) {
      quoted(c);
    } else if (c == '%' && !afterValue() && PercentLiteral.at(code, at)) {
      percent();
    } else if (c == ':' && at + 1 < code.length() && code.charAt(at + 1) == '"') {
      at++;
      string(Token.Type.SYMBOL, QuotedText.read(code, base, at));
    } else if (!(matchLabel()
        || match(SYMBOL, Token.Type.SYMBOL, 1)
        || matchOperatorSymbol()
        || matchNumber()
        || matchName()
        || match(OPERATOR, Token.Type.OPERATOR, 0))) {
      throw new RubyProblem(base + at, "unexpected `" + c + "`");
    }
  }

  private void quoted(char c) {
    QuotedText text = QuotedText.read(code, base, at);
    switch (c) {
      case '`' -> string(Token.Type.COMMAND, text);
      case '/' -> regex(text);
      default -> {
        boolean label =
            code.startsWith(":", text.end())
                && !code.startsWith("::", text.end())
                && text.parts().size() <= 1
                && opensEntry();
        string(label ? Token.Type.LABEL : Token.Type.STRING, text);
        at += label ? 1 : 0;
      }
    }
  }

  private void percent() {
    PercentLiteral literal = PercentLiteral.read(code, base, at);
    if (literal.type() == Token.Type.REGEX) {
      regex(literal.text());
    } else {
      string(literal.type(), literal.text());
    }
  }

  /** A regular expression and its flags, which Java writes in front. */
  private void regex(QuotedText text) {
    StringBuilder flags = new StringBuilder();
    int end = text.end();
    while (end < code.length() && Character.isLetter(code.charAt(end))) {
      int known = "imx".indexOf(code.charAt(end));
      if (known < 0) {
        throw new RubyProblem(base + end, "a regular expression with such a flag");
      }
      flags.append("isx".charAt(known));
      end++;
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Literal(flags.isEmpty() ? "" : "(?" + flags + ")"));
    parts.addAll(text.parts());
    string(Token.Type.REGEX, new QuotedText(parts, end));
  }

  private void string(Token.Type type, QuotedText text) {
    tokens.add(new Token(type, text.plain(), base + at, spaced, text.parts()));
    at = text.end();
  }

  private boolean matchLabel() {
    return !afterQuestion() && match(LABEL, Token.Type.LABEL, 1);
  }

  /** In {@code a ? b : c} the colon belongs to the choice. */
  private boolean afterQuestion() {
    return !tokens.isEmpty() && last().is("?");
  }

  /** {@code :+} and the like, where a method is passed by its name. */
  private boolean matchOperatorSymbol() {
    boolean passed = !tokens.isEmpty() && (last().is("&") || last().is("(") || last().is(","));
    return passed && match(OPERATOR_SYMBOL, Token.Type.SYMBOL, 1);
  }

  private boolean matchNumber() {
    Matcher matcher = NUMBER.matcher(code).region(at, code.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    Token.Type type = matcher.group(1) == null ? Token.Type.INTEGER : Token.Type.FLOAT;
    add(type, matcher.group().replace("_", ""), at);
    at = matcher.end();
    return true;
  }

  private boolean matchName() {
    boolean upper = Character.isUpperCase(code.charAt(at));
    return match(NAME, upper ? Token.Type.CONSTANT : Token.Type.NAME, 0);
  }

  private boolean match(Pattern pattern, Token.Type type, int group) {
    Matcher matcher = pattern.matcher(code).region(at, code.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return false;
    }
    add(type, matcher.group(group), at);
    at = matcher.end();
    return true;
  }

  private boolean opensEntry() {
    return !tokens.isEmpty() && (last().is("{") || last().is(",") || last().is("("));
  }

  /** Whether what stands before ends a value, so that {@code /} divides and {@code %} is modulo. */
  private boolean afterValue() {
    if (tokens.isEmpty()) {
      return false;
    }
    Token last = last();
    return switch (last.type()) {
      case OPERATOR -> last.is(")") || last.is("]") || last.is("}");
      case NAME -> !Keywords.ALL.contains(last.text()) || last.isWord("end");
      case NEWLINE, LABEL, TEXT, OUTPUT, END -> false;
      default -> true;
    };
  }

  private Token last() {
    return tokens.get(tokens.size() - 1);
  }

  private void add(Token.Type type, String text, int offset) {
    tokens.add(new Token(type, text, base + offset, spaced, List.of(new Part.Literal(text))));
  }
}
