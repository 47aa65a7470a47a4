package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.ruby.Arithmetic;
import io.github.kamalmaven.config.read.erb.ruby.Expression;
import io.github.kamalmaven.config.read.erb.ruby.Range;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Scope;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import java.util.List;
import java.util.Set;

/** Operators by their strength, from the choice {@code a ? b : c} down to the sign. */
final class OperatorParser {
  /** Two-sided operators, the weakest first. */
  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("==", "!=", "===", "=~", "!~", "<=>"),
          Set.of("<", ">", "<=", ">="),
          Set.of("|"),
          Set.of("&"),
          Set.of("<<"),
          Set.of("+", "-"),
          Set.of("*", "/", "%"),
          Set.of("**"));

  private final TokenStream tokens;
  private final StatementParser statements;
  private final CallParser calls;

  OperatorParser(TokenStream tokens, StatementParser statements) {
    this.tokens = tokens;
    this.statements = statements;
    this.calls = new CallParser(tokens, statements);
  }

  Expression expression() {
    Expression condition = range();
    if (!tokens.accept("?")) {
      return condition;
    }
    tokens.skipNewlines();
    Expression then = statements.assignment();
    tokens.skipNewlines();
    tokens.expect(":");
    tokens.skipNewlines();
    Expression otherwise = statements.assignment();
    return scope -> Values.truthy(condition.in(scope)) ? then.in(scope) : otherwise.in(scope);
  }

  private Expression range() {
    Expression first = or();
    Token operator = tokens.peek();
    if (!operator.is("..") && !operator.is("...")) {
      return first;
    }
    tokens.next();
    boolean open = tokens.peek().is("]") || tokens.peek().is(")");
    Expression last = open ? scope -> -1L : or();
    return scope -> {
      if (first.in(scope) instanceof Long from && last.in(scope) instanceof Long to) {
        return new Range(from, operator.is("...") ? to - 1 : to);
      }
      throw new RubyProblem(operator.offset(), "a range of something else than whole numbers");
    };
  }

  private Expression or() {
    Expression left = and();
    while (tokens.accept("||")) {
      tokens.skipNewlines();
      Expression first = left;
      Expression second = and();
      left =
          scope -> {
            Object value = first.in(scope);
            return Values.truthy(value) ? value : second.in(scope);
          };
    }
    return left;
  }

  private Expression and() {
    Expression left = twoSided(0);
    while (tokens.accept("&&")) {
      tokens.skipNewlines();
      Expression first = left;
      Expression second = twoSided(0);
      left =
          scope -> {
            Object value = first.in(scope);
            return Values.truthy(value) ? second.in(scope) : value;
          };
    }
    return left;
  }

  private Expression twoSided(int level) {
    if (level == LEVELS.size()) {
      return sign();
    }
    Expression left = twoSided(level + 1);
    while (tokens.is(Token.Type.OPERATOR) && LEVELS.get(level).contains(tokens.peek().text())) {
      Token operator = tokens.next();
      tokens.skipNewlines();
      Expression first = left;
      // 2 ** 3 ** 2 is 2 ** (3 ** 2); all others begin at the left.
      Expression second = twoSided(operator.is("**") ? level : level + 1);
      left =
          scope ->
              Arithmetic.apply(
                  scope, operator.offset(), operator.text(), first.in(scope), second.in(scope));
      left = operator.is("<<") ? new Append(first, left) : left;
    }
    return left;
  }

  private static boolean isNumber(Token token) {
    boolean number = token.type() == Token.Type.INTEGER || token.type() == Token.Type.FLOAT;
    return number && !token.spaced();
  }

  /** {@code <<} changes the text in a variable; texts themselves never change here. */
  private record Append(Expression target, Expression result) implements Expression {
    @Override
    public Object in(Scope scope) {
      Object value = result.in(scope);
      Expression root = target;
      while (root instanceof Append before) {
        root = before.target();
      }
      if (value instanceof String && root instanceof PrimaryParser.Variable variable) {
        scope.assign(variable.name(), value);
      } else if (value instanceof String && !(root instanceof PrimaryParser.Literal)) {
        throw new RubyProblem(0, "`<<` on a text that no variable holds");
      }
      return value;
    }
  }

  private Expression sign() {
    Token operator = tokens.peek();
    if (tokens.accept("!")) {
      tokens.enter();
      Expression negated = sign();
      tokens.leave();
      return scope -> !Values.truthy(negated.in(scope));
    }
    if (tokens.peek().is("-") && isNumber(tokens.ahead())) {
      Expression number = calls.expression();
      if (tokens.peek().is("**")) {
        throw tokens.unexpected("expected parentheses around a negative number");
      }
      return number;
    }
    if (tokens.accept("-")) {
      tokens.enter();
      Expression number = twoSided(LEVELS.size() - 1);
      tokens.leave();
      return scope -> Arithmetic.apply(scope, operator.offset(), "-", 0L, number.in(scope));
    }
    return calls.expression();
  }
}
