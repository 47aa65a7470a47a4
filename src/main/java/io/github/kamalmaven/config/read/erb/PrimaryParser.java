package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.Token.Part;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Expression;
import io.github.kamalmaven.config.read.erb.ruby.Functions;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Surroundings;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Constant;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import io.github.kamalmaven.config.read.erb.ruby.Values.Regex;
import io.github.kamalmaven.config.read.erb.ruby.Values.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands on its own: literals, variables, functions, parentheses, conditions. */
final class PrimaryParser {
  private final TokenStream tokens;
  private final StatementParser statements;
  private final CallParser calls;
  private final ConditionParser conditions;

  PrimaryParser(TokenStream tokens, StatementParser statements, CallParser calls) {
    this.tokens = tokens;
    this.statements = statements;
    this.calls = calls;
    this.conditions = new ConditionParser(tokens, statements);
  }

  Expression expression() {
    Token token = tokens.next();
    return switch (token.type()) {
      case INTEGER -> constant(integer(token));
      case FLOAT -> constant(Double.valueOf(token.text()));
      case STRING -> text(token);
      case SYMBOL -> symbol(text(token));
      case COMMAND -> command(token);
      case REGEX -> regex(text(token));
      case WORDS -> words(token);
      case CONSTANT -> module(token);
      case NAME -> name(token);
      case OPERATOR -> bracket(token);
      default -> throw new RubyProblem(token.offset(), "unexpected " + token.shown());
    };
  }

  private static Expression constant(Object value) {
    return scope -> value;
  }

  private static Long integer(Token token) {
    try {
      boolean octal = token.text().matches("0[0-7]+");
      return Long.valueOf(token.text(), octal ? 8 : 10);
    } catch (NumberFormatException e) {
      throw new RubyProblem(token.offset(), "a number that is too large", RubyProblem.REMEDY, e);
    }
  }

  private static Expression symbol(Expression name) {
    return scope -> new Symbol(Values.text(name.in(scope)));
  }

  private static Expression regex(Expression pattern) {
    return scope -> new Regex(Values.text(pattern.in(scope)));
  }

  private static Expression words(Token token) {
    return scope -> {
      String text = token.text().strip();
      return new ArrayList<Object>(text.isEmpty() ? List.of() : List.of(text.split("\\s+")));
    };
  }

  private static Expression text(Token token) {
    List<Expression> parts = new ArrayList<>();
    for (Part part : token.parts()) {
      if (part instanceof Part.Code code) {
        parts.add(new StatementParser(new TokenStream(code.tokens())).program());
      } else if (part instanceof Part.Literal literal) {
        parts.add(constant(literal.text()));
      }
    }
    return scope -> {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(Values.text(part.in(scope))));
      return text.toString();
    };
  }

  private static Expression command(Token token) {
    Expression line = text(token);
    return scope -> Surroundings.shell(scope, token.offset(), Values.text(line.in(scope)));
  }

  private Expression module(Token first) {
    StringBuilder path = new StringBuilder(first.text());
    while (tokens.peek().is("::")) {
      tokens.next();
      path.append("::").append(tokens.next().text());
    }
    boolean function = tokens.peek().is("(") && !tokens.peek().spaced();
    return function ? function(first) : constant(new Constant(path.toString()));
  }

  private Expression name(Token token) {
    return switch (token.text()) {
      case "nil" -> constant(Nil.NIL);
      case "true" -> constant(true);
      case "false" -> constant(false);
      case "if" -> conditions.condition(true);
      case "unless" -> conditions.condition(false);
      case "case" -> conditions.choice();
      case "begin" -> inside(Set.of("end"));
      default -> {
        if (Keywords.ALL.contains(token.text())) {
          throw new RubyProblem(token.offset(), "`" + token.text() + "` is not understood here");
        }
        yield function(token);
      }
    };
  }

  private Expression inside(Set<String> end) {
    Expression body = statements.body(end);
    tokens.expectWord("end");
    return body;
  }

  /** A variable, or a function with its arguments if there is no such variable. */
  private Expression function(Token name) {
    boolean plain = tokens.peek().is("{");
    CallParser.Arguments arguments =
        plain ? new CallParser.Arguments(List.of(), Optional.empty()) : calls.arguments();
    return scope -> {
      Optional<Object> variable =
          arguments.positional().isEmpty() ? scope.variable(name.text()) : Optional.empty();
      return variable.orElseGet(
          () ->
              Functions.call(
                  new Call(
                      name.offset(),
                      name.text(),
                      arguments.values(scope),
                      arguments.block(scope),
                      scope)));
    };
  }

  private Expression bracket(Token token) {
    return switch (token.text()) {
      case "(" -> {
        Expression body = statements.body(Set.of());
        tokens.expect(")");
        yield body;
      }
      case "[" -> {
        List<Expression> items = calls.list("]");
        yield scope -> {
          List<Object> values = new ArrayList<>();
          items.forEach(item -> values.add(item.in(scope)));
          return values;
        };
      }
      case "{" -> hash("}");
      default -> throw new RubyProblem(token.offset(), "unexpected " + token.shown());
    };
  }

  /** An argument, where {@code key: value} without braces is a hash. */
  Expression argument() {
    if (tokens.is(Token.Type.LABEL)) {
      return hash("");
    }
    return statements.assignment();
  }

  private Expression hash(String close) {
    Map<Expression, Expression> entries = new LinkedHashMap<>();
    tokens.skipNewlines();
    while (!tokens.peek().is(close) && !(close.isEmpty() && !tokens.is(Token.Type.LABEL))) {
      Expression key = key();
      tokens.skipNewlines();
      entries.put(key, statements.assignment());
      tokens.skipNewlines();
      if (!tokens.accept(",")) {
        break;
      }
      tokens.skipNewlines();
    }
    if (!close.isEmpty()) {
      tokens.expect(close);
    }
    return scope -> {
      Map<Object, Object> values = new LinkedHashMap<>();
      entries.forEach((key, value) -> values.put(key.in(scope), value.in(scope)));
      return values;
    };
  }

  private Expression key() {
    if (tokens.is(Token.Type.LABEL)) {
      return symbol(text(tokens.next()));
    }
    Expression key = statements.assignment();
    tokens.expect("=>");
    return key;
  }
}
