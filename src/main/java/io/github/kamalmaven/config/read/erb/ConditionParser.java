package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.ruby.Arithmetic;
import io.github.kamalmaven.config.read.erb.ruby.Expression;
import io.github.kamalmaven.config.read.erb.ruby.Scope;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conditions over several lines: {@code if}, {@code unless} and {@code case}. */
final class ConditionParser {
  private static final Set<String> BRANCHES = Set.of("elsif", "else", "end");

  private final TokenStream tokens;
  private final StatementParser statements;

  ConditionParser(TokenStream tokens, StatementParser statements) {
    this.tokens = tokens;
    this.statements = statements;
  }

  /** What follows {@code if}, {@code elsif} (wanted) or {@code unless} (not), up to its end. */
  Expression condition(boolean wanted) {
    Expression condition = statements.expression();
    tokens.acceptWord("then");
    Expression then = statements.body(BRANCHES);
    Expression otherwise = otherwise();
    return scope ->
        Values.truthy(condition.in(scope)) == wanted ? then.in(scope) : otherwise.in(scope);
  }

  private Expression otherwise() {
    if (tokens.acceptWord("elsif")) {
      tokens.enter();
      Expression next = condition(true);
      tokens.leave();
      return next;
    }
    Expression otherwise = scope -> Nil.NIL;
    if (tokens.acceptWord("else")) {
      otherwise = statements.body(Set.of("end"));
    }
    tokens.expectWord("end");
    return otherwise;
  }

  /**
   * What follows {@code when}.
   *
   * @param at its offset in the template
   */
  private record Branch(int at, List<Expression> patterns, Expression body) {
    boolean fits(Scope scope, Optional<Object> value) {
      return patterns.stream()
          .map(pattern -> pattern.in(scope))
          .anyMatch(
              pattern ->
                  value
                      .map(it -> Arithmetic.matches(scope, at, pattern, it))
                      .orElseGet(() -> Values.truthy(pattern)));
    }
  }

  /** What follows {@code case}, up to its end; text before the first branch is dropped. */
  Expression choice() {
    Optional<Expression> subject =
        tokens.is(Token.Type.NEWLINE) || tokens.peek().isWord("when")
            ? Optional.empty()
            : Optional.of(statements.expression());
    while (tokens.is(Token.Type.NEWLINE) || tokens.is(Token.Type.TEXT)) {
      tokens.next();
    }
    List<Branch> branches = new ArrayList<>();
    while (tokens.acceptWord("when")) {
      branches.add(branch());
    }
    Expression otherwise = otherwise();
    return scope -> {
      Optional<Object> value = subject.map(one -> one.in(scope));
      return branches.stream()
          .filter(branch -> branch.fits(scope, value))
          .findFirst()
          .map(Branch::body)
          .orElse(otherwise)
          .in(scope);
    };
  }

  private Branch branch() {
    Token begin = tokens.peek();
    List<Expression> patterns = new ArrayList<>();
    do {
      tokens.skipNewlines();
      patterns.add(statements.assignment());
    } while (tokens.accept(","));
    tokens.acceptWord("then");
    return new Branch(
        begin.offset(), List.copyOf(patterns), statements.body(Set.of("when", "else", "end")));
  }
}
