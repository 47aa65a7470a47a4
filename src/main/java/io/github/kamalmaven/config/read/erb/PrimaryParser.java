package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.Token.Part;
import io.github.kamalmaven.config.read.erb.library.Functions;
import io.github.kamalmaven.config.read.erb.library.Modules;
import io.github.kamalmaven.config.read.erb.library.Surroundings;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Expression;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Scope;
import io.github.kamalmaven.config.read.erb.ruby.Values;
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
      case WORDS -> words(token, false);
      case SYMBOLS -> words(token, true);
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

  private static Expression negative(Token number) {
    return constant(
        number.type() == Token.Type.INTEGER
            ? (Object) (-integer(number))
            : (Object) (-Double.parseDouble(number.text())));
  }

  private static Expression symbol(Expression name) {
    return scope -> new Symbol(Values.text(name.in(scope)));
  }

  private static Expression regex(Expression pattern) {
    return scope -> new Regex(Values.text(pattern.in(scope)));
  }

  private Expression words(Token token, boolean symbols) {
    Expression content = text(token);
    return scope -> {
      List<Object> words = new ArrayList<>();
      for (String word : Values.text(content.in(scope)).strip().split("\\s+", -1)) {
        if (!word.isEmpty()) {
          words.add(symbols ? new Symbol(word) : word);
        }
      }
      return words;
    };
  }

  private Expression text(Token token) {
    List<Expression> parts = new ArrayList<>();
    for (Part part : token.parts()) {
      if (part instanceof Part.Code code) {
        tokens.enter();
        parts.add(new StatementParser(tokens.inside(code.tokens())).program());
        tokens.leave();
      } else if (part instanceof Part.Literal literal) {
        parts.add(constant(literal.text()));
      }
    }
    return new Literal(token.offset(), parts);
  }

  /**
   * A text in quotes.
   *
   * @param parts what it is made of
   */
  record Literal(int at, List<Expression> parts) implements Expression {
    @Override
    public Object in(Scope scope) {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(Values.text(part.in(scope))));
      return scope.pay(at, text.toString());
    }
  }

  /**
   * A name that was assigned further up.
   *
   * @param name of a variable
   */
  record Variable(String name) implements Expression {
    @Override
    public Object in(Scope scope) {
      return scope.variable(name).orElse(Nil.NIL);
    }
  }

  private Expression command(Token token) {
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
    if (function && Functions.isKnown(first.text())) {
      return function(first);
    }
    return constant(
        Modules.constant(path.toString())
            .orElseThrow(
                () -> new RubyProblem(first.offset(), "`" + path + "` is not available here")));
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
    boolean called = tokens.peek().is("(") && !tokens.peek().spaced();
    if (!called && tokens.isAssigned(name.text())) {
      return new Variable(name.text());
    }
    if (!Functions.isKnown(name.text())) {
      throw new RubyProblem(name.offset(), "unknown variable or function `" + name.text() + "`");
    }
    CallParser.Arguments arguments = calls.arguments();
    return scope ->
        Functions.call(
            new Call(
                name.offset(),
                name.text(),
                arguments.values(scope),
                arguments.block(scope),
                scope));
  }

  private Expression bracket(Token token) {
    return switch (token.text()) {
      case "(" -> {
        Expression body = statements.body(Set.of());
        tokens.expect(")");
        yield body;
      }
      case "[" -> {
        CallParser.Arguments items = new CallParser.Arguments(calls.list("]"), Optional.empty());
        yield scope -> scope.pay(token.offset(), items.values(scope));
      }
      case "{" -> hash("}");
      case "-" -> negative(tokens.next());
      default -> throw new RubyProblem(token.offset(), "unexpected " + token.shown());
    };
  }

  /** An argument, where {@code key: value} without braces is a hash. */
  Expression argument() {
    if (tokens.is(Token.Type.LABEL)) {
      return hash("");
    }
    Expression value = statements.assignment();
    return tokens.accept("=>") ? hashFrom(value) : value;
  }

  /** A hash without braces, whose first key has been read. */
  private Expression hashFrom(Expression first) {
    Map<Expression, Expression> entries = new LinkedHashMap<>();
    tokens.skipNewlines();
    entries.put(first, statements.assignment());
    while (tokens.accept(",")) {
      tokens.skipNewlines();
      Expression key = key();
      tokens.skipNewlines();
      entries.put(key, statements.assignment());
    }
    return evaluated(entries);
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
    return evaluated(entries);
  }

  private static Expression evaluated(Map<Expression, Expression> entries) {
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
