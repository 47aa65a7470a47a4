package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tokens of a program, read one after the other. */
final class TokenStream {
  /** Deeper code is no configuration any more, and would need a deep stack. */
  private static final int DEEPEST = 150;

  private final List<Token> tokens;
  private final Set<String> variables;
  private int depth;
  private int at;

  /**
   * @param tokens with an end
   */
  TokenStream(List<Token> tokens) {
    this(tokens, new HashSet<>(Set.of("it", "_1")), 0);
  }

  private TokenStream(List<Token> tokens, Set<String> variables, int depth) {
    this.tokens = List.copyOf(tokens);
    this.variables = variables;
    this.depth = depth;
  }

  /** The tokens of an interpolation, which sees the same variables. */
  TokenStream inside(List<Token> others) {
    return new TokenStream(others, variables, depth + 1);
  }

  /** Notes that a variable of that name is set. */
  void assigned(String name) {
    variables.add(name);
  }

  /** Whether a variable of that name has been set further up. */
  boolean isAssigned(String name) {
    return variables.contains(name);
  }

  /** Begins something nested. */
  void enter() {
    if (++depth > DEEPEST) {
      throw new RubyProblem(peek().offset(), "code that is nested too deeply");
    }
  }

  /** Ends something nested. */
  void leave() {
    depth--;
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
