package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import java.util.List;

/** The tokens of a program, read one after the other. */
final class TokenStream {
  private final List<Token> tokens;
  private int at;

  /**
   * @param tokens with an end
   */
  TokenStream(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  Token peek() {
    return tokens.get(at);
  }

  Token ahead() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean is(Token.Type type) {
    return peek().type() == type;
  }

  boolean accept(String operator) {
    boolean there = peek().is(operator);
    if (there) {
      next();
    }
    return there;
  }

  boolean acceptWord(String word) {
    boolean there = peek().isWord(word);
    if (there) {
      next();
    }
    return there;
  }

  void expect(String operator) {
    if (!accept(operator)) {
      throw unexpected("expected `" + operator + "`");
    }
  }

  void expectWord(String word) {
    if (!acceptWord(word)) {
      throw unexpected("expected `" + word + "`");
    }
  }

  RubyProblem unexpected(String expectation) {
    Token token = peek();
    return new RubyProblem(token.offset(), "unexpected " + token.shown() + ", " + expectation);
  }

  void skipNewlines() {
    while (is(Token.Type.NEWLINE)) {
      next();
    }
  }

  /** Skips line ends if a call on the value before them follows. */
  void joinLeadingDots() {
    int start = at;
    skipNewlines();
    if (!peek().is(".") && !peek().is("&.")) {
      at = start;
    }
  }
}
