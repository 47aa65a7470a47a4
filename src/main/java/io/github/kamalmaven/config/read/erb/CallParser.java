package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.library.Functions;
import io.github.kamalmaven.config.read.erb.library.Methods;
import io.github.kamalmaven.config.read.erb.ruby.Arithmetic;
import io.github.kamalmaven.config.read.erb.ruby.Block;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Expression;
import io.github.kamalmaven.config.read.erb.ruby.Range;
import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import io.github.kamalmaven.config.read.erb.ruby.Scope;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import io.github.kamalmaven.config.read.erb.ruby.Values.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values and the calls on them: {@code value.method(arguments) { block }}, {@code value[index]}.
 */
final class CallParser {
  private final TokenStream tokens;
  private final StatementParser statements;
  private final BlockParser blocks;
  private final PrimaryParser primaries;

  /** A block given as {@code &:method} in the argument list just read. */
  private Optional<BlockParser.Maker> passedBlock = Optional.empty();

  CallParser(TokenStream tokens, StatementParser statements) {
    this.tokens = tokens;
    this.statements = statements;
    this.blocks = new BlockParser(tokens, statements);
    this.primaries = new PrimaryParser(tokens, statements, this);
  }

  Expression expression() {
    Expression value = primaries.expression();
    while (true) {
      tokens.joinLeadingDots();
      Token token = tokens.peek();
      if (token.is(".") || token.is("&.")) {
        tokens.next();
        tokens.skipNewlines();
        value = call(value, token.is("&."));
      } else if (token.is("[") && !token.spaced()) {
        tokens.next();
        value =
            new IndexExpression(value, token.offset(), new Arguments(list("]"), Optional.empty()));
      } else {
        return value;
      }
    }
  }

  private Expression call(Expression receiver, boolean safe) {
    Token name = tokens.next();
    if (name.type() != Token.Type.NAME && name.type() != Token.Type.CONSTANT) {
      throw new RubyProblem(name.offset(), "unexpected " + name.shown() + " after a dot");
    }
    if (!Methods.isKnown(name.text())) {
      throw new RubyProblem(name.offset(), "no method `" + name.text() + "` is known");
    }
    Arguments arguments = arguments();
    if (tokens.peek().is("=")) {
      throw tokens.unexpected("after a method");
    }
    return scope -> {
      Object self = receiver.in(scope);
      if (safe && self == Nil.NIL) {
        return self;
      }
      return Methods.invoke(
          self,
          new Call(
              name.offset(), name.text(), arguments.values(scope), arguments.block(scope), scope));
    };
  }

  /** {@code *list}: its items, each for itself. */
  record Splat(Expression list) implements Expression {
    @Override
    public Object in(Scope scope) {
      Object value = list.in(scope);
      return value instanceof Range range ? range.items(0) : value;
    }
  }

  /**
   * What a method is given, before it is evaluated.
   *
   * @param positional in order
   * @param block the block, or {@code &:method}
   */
  record Arguments(List<Expression> positional, Optional<BlockParser.Maker> block) {
    List<Object> values(Scope scope) {
      List<Object> values = new ArrayList<>();
      for (Expression argument : positional) {
        Object value = argument.in(scope);
        if (argument instanceof Splat) {
          values.addAll(Functions.array(value));
        } else {
          values.add(value);
        }
      }
      return values;
    }

    Optional<Block> block(Scope scope) {
      return block.map(maker -> maker.in(scope));
    }
  }

  /** Arguments in parentheses or, on the same line, without them; and a block. */
  Arguments arguments() {
    List<Expression> positional = List.of();
    Optional<BlockParser.Maker> block = Optional.empty();
    if (tokens.peek().is("(") && !tokens.peek().spaced()) {
      tokens.next();
      positional = list(")");
      block = passedBlock;
      passedBlock = Optional.empty();
    } else if (beginsArgument(tokens.peek())) {
      positional = unparenthesized();
    }
    return new Arguments(positional, block.or(blocks::block));
  }

  private static boolean beginsArgument(Token token) {
    return token.spaced()
        && switch (token.type()) {
          case STRING, SYMBOL, INTEGER, FLOAT, COMMAND, WORDS, CONSTANT, LABEL -> true;
          case NAME -> !Keywords.ALL.contains(token.text());
          default -> false;
        };
  }

  private List<Expression> unparenthesized() {
    List<Expression> values = new ArrayList<>();
    values.add(primaries.argument());
    while (tokens.accept(",")) {
      tokens.skipNewlines();
      values.add(primaries.argument());
    }
    return values;
  }

  /** Expressions with commas between them, up to a closing mark. */
  List<Expression> list(String close) {
    List<Expression> values = new ArrayList<>();
    tokens.skipNewlines();
    while (!tokens.accept(close)) {
      if (tokens.accept("&")) {
        passedBlock = Optional.of(passed(statements.assignment()));
      } else if (tokens.accept("*")) {
        values.add(new Splat(statements.assignment()));
      } else {
        values.add(primaries.argument());
      }
      tokens.skipNewlines();
      if (!tokens.accept(",") && !tokens.peek().is(close)) {
        throw tokens.unexpected("expected `,` or `" + close + "`");
      }
      tokens.skipNewlines();
    }
    return values;
  }

  private BlockParser.Maker passed(Expression method) {
    Token at = tokens.peek();
    return scope -> {
      if (method.in(scope) instanceof Symbol symbol) {
        return arguments -> applied(at.offset(), symbol.name(), arguments, scope);
      }
      throw new RubyProblem(at.offset(), "`&` with something else than a symbol");
    };
  }

  private static Object applied(int at, String name, List<Object> arguments, Scope scope) {
    Object self = arguments.get(0);
    return arguments.size() == 2 && !Methods.isKnown(name)
        ? Arithmetic.apply(scope, at, name, self, arguments.get(1))
        : Methods.invoke(
            self,
            new Call(at, name, arguments.subList(1, arguments.size()), Optional.empty(), scope));
  }
}
