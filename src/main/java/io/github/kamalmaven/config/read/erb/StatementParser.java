package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.ruby.Arithmetic;
import io.github.kamalmaven.config.read.erb.ruby.Expression;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statements: text, output, assignments, conditions, and what follows them as {@code if}. */
final class StatementParser {
  private static final Set<String> ASSIGNMENTS = Set.of("=", "||=", "+=", "&&=", "-=", "*=");

  private final TokenStream tokens;
  private final OperatorParser operators;

  StatementParser(TokenStream tokens) {
    this.tokens = tokens;
    this.operators = new OperatorParser(tokens, this);
  }

  /** Everything up to the end. */
  Expression program() {
    Expression body = body(Set.of());
    if (!tokens.is(Token.Type.END)) {
      throw tokens.unexpected("which nothing opened");
    }
    return body;
  }

  /** Statements up to one of these words, a closing brace or the end; the word stays. */
  Expression body(Set<String> terminators) {
    List<Expression> statements = new ArrayList<>();
    tokens.skipNewlines();
    while (!ends(terminators)) {
      statements.add(statement());
      if (!tokens.is(Token.Type.NEWLINE) && !ends(terminators)) {
        throw tokens.unexpected("expected the end of the expression");
      }
      tokens.skipNewlines();
    }
    List<Expression> all = List.copyOf(statements);
    return scope -> {
      Object value = Nil.NIL;
      for (Expression statement : all) {
        value = statement.in(scope);
      }
      return value;
    };
  }

  private boolean ends(Set<String> terminators) {
    Token token = tokens.peek();
    return token.type() == Token.Type.END
        || token.is("}")
        || token.is(")")
        || (token.type() == Token.Type.NAME && terminators.contains(token.text()))
        || token.isWord("end");
  }

  private Expression statement() {
    if (tokens.is(Token.Type.TEXT)) {
      Token text = tokens.next();
      return scope -> {
        scope.pay(text.offset(), text.text());
        scope.output().copy(text.text(), text.offset());
        return Nil.NIL;
      };
    }
    if (tokens.is(Token.Type.OUTPUT)) {
      Token tag = tokens.next();
      tokens.skipNewlines();
      Expression value = tag();
      return scope -> {
        Object text = scope.pay(tag.offset(), Values.text(value.in(scope)));
        scope.output().compute(Values.text(text), tag.offset());
        return Nil.NIL;
      };
    }
    return modified(expression());
  }

  /** Of several statements in {@code <%=} the last one's value is written. */
  private Expression tag() {
    Expression value = modified(expression());
    while (tokens.is(Token.Type.NEWLINE) && !tokens.peek().text().isEmpty()) {
      tokens.next();
      if (!tokens.is(Token.Type.NEWLINE) && !ends(Set.of())) {
        Expression before = value;
        Expression last = modified(expression());
        value =
            scope -> {
              before.in(scope);
              return last.in(scope);
            };
      }
    }
    return value;
  }

  private Expression modified(Expression statement) {
    Expression result = statement;
    while (tokens.peek().isWord("if") || tokens.peek().isWord("unless")) {
      boolean wanted = tokens.next().isWord("if");
      Expression condition = expression();
      Expression inner = result;
      result = scope -> Values.truthy(condition.in(scope)) == wanted ? inner.in(scope) : Nil.NIL;
    }
    return result;
  }

  /** An expression with {@code and}, {@code or} and {@code not}. */
  Expression expression() {
    Expression left = negation();
    while (tokens.peek().isWord("and") || tokens.peek().isWord("or")) {
      boolean both = tokens.next().isWord("and");
      tokens.skipNewlines();
      Expression first = left;
      Expression second = negation();
      left =
          scope -> {
            Object value = first.in(scope);
            return Values.truthy(value) == both ? second.in(scope) : value;
          };
    }
    return left;
  }

  private Expression negation() {
    if (tokens.acceptWord("not")) {
      tokens.enter();
      Expression negated = negation();
      tokens.leave();
      return scope -> !Values.truthy(negated.in(scope));
    }
    return assignment();
  }

  /** An assignment, or any expression without {@code and}, {@code or} and {@code not}. */
  Expression assignment() {
    tokens.enter();
    try {
      Token name = tokens.peek();
      boolean assigns =
          name.type() == Token.Type.NAME
              && !Keywords.ALL.contains(name.text())
              && isAssignment(tokens.ahead());
      return assigns ? variable() : indexed();
    } finally {
      tokens.leave();
    }
  }

  private static boolean isAssignment(Token operator) {
    return operator.type() == Token.Type.OPERATOR && ASSIGNMENTS.contains(operator.text());
  }

  private Expression variable() {
    Token name = tokens.next();
    Token operator = tokens.next();
    tokens.assigned(name.text());
    Expression old = scope -> scope.variable(name.text()).orElse(Nil.NIL);
    Expression result = combined(old, operator, value());
    return scope -> {
      Object computed = result.in(scope);
      scope.assign(name.text(), computed);
      return computed;
    };
  }

  private Expression value() {
    tokens.skipNewlines();
    Expression first = assignment();
    if (tokens.peek().is(",")) {
      throw tokens.unexpected("expected one value");
    }
    return first;
  }

  /** {@code list[0] = value}, or no assignment. */
  private Expression indexed() {
    Expression target = operators.expression();
    Token operator = tokens.peek();
    if (!isAssignment(operator) || !(target instanceof IndexExpression place)) {
      return target;
    }
    tokens.next();
    Expression result = combined(target, operator, value());
    return scope -> place.store(scope, result.in(scope));
  }

  private static Expression combined(Expression old, Token operator, Expression value) {
    return switch (operator.text()) {
      case "=" -> value;
      case "||=" ->
          scope -> {
            Object before = old.in(scope);
            return Values.truthy(before) ? before : value.in(scope);
          };
      case "&&=" ->
          scope -> {
            Object before = old.in(scope);
            return Values.truthy(before) ? value.in(scope) : before;
          };
      default -> {
        String sign = operator.text().substring(0, 1);
        yield scope ->
            Arithmetic.apply(scope, operator.offset(), sign, old.in(scope), value.in(scope));
      }
    };
  }
}
