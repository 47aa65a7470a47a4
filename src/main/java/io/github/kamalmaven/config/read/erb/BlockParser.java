package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.library.Functions;
import io.github.kamalmaven.config.read.erb.ruby.Block;
import io.github.kamalmaven.config.read.erb.ruby.Expression;
import io.github.kamalmaven.config.read.erb.ruby.Scope;
import io.github.kamalmaven.config.read.erb.ruby.Values;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Blocks: {@code { |x| … }} and {@code do |x| … end}. */
final class BlockParser {
  private final TokenStream tokens;
  private final StatementParser statements;

  BlockParser(TokenStream tokens, StatementParser statements) {
    this.tokens = tokens;
    this.statements = statements;
  }

  /** A block that still needs the variables around it. */
  @FunctionalInterface
  interface Maker {
    Block in(Scope scope);
  }

  Optional<Maker> block() {
    if (tokens.accept("{")) {
      Maker maker = block(Set.of());
      tokens.expect("}");
      return Optional.of(maker);
    }
    if (tokens.acceptWord("do")) {
      Maker maker = block(Set.of("end"));
      tokens.expectWord("end");
      return Optional.of(maker);
    }
    return Optional.empty();
  }

  private Maker block(Set<String> terminators) {
    Token begin = tokens.peek();
    List<Parameter> parameters = parameters();
    Expression body = statements.body(terminators);
    return scope ->
        arguments -> {
          Scope inner = scope.inner();
          inner.pay(begin.offset(), Nil.NIL);
          declare(inner, parameters, arguments);
          return body.in(inner);
        };
  }

  /**
   * What stands between the bars.
   *
   * @param name if it is one value
   * @param parts if it is a list that is taken apart
   */
  private record Parameter(String name, List<Parameter> parts) {}

  private List<Parameter> parameters() {
    tokens.skipNewlines();
    if (tokens.accept("||")) {
      return List.of();
    }
    return tokens.accept("|") ? parameters("|") : List.of();
  }

  private List<Parameter> parameters(String close) {
    List<Parameter> parameters = new ArrayList<>();
    while (!tokens.accept(close)) {
      if (tokens.accept("(")) {
        parameters.add(new Parameter("", parameters(")")));
      } else if (tokens.is(Token.Type.NAME)) {
        Token name = tokens.next();
        tokens.assigned(name.text());
        parameters.add(new Parameter(name.text(), List.of()));
      } else {
        throw tokens.unexpected("expected a parameter of the block");
      }
      if (!tokens.accept(",") && !tokens.peek().is(close)) {
        throw tokens.unexpected("expected `,` or `" + close + "`");
      }
    }
    return parameters;
  }

  /** A list is taken apart if several parameters stand against it. */
  private static void declare(Scope scope, List<Parameter> parameters, List<Object> arguments) {
    boolean apart =
        parameters.size() > 1 && arguments.size() == 1 && arguments.get(0) instanceof List<?>;
    List<Object> values = apart ? Values.list(arguments.get(0)) : arguments;
    for (int i = 0; i < parameters.size(); i++) {
      Object value = i < values.size() ? values.get(i) : Nil.NIL;
      if (parameters.get(i).parts().isEmpty()) {
        scope.declare(parameters.get(i).name(), value);
      } else {
        declare(scope, parameters.get(i).parts(), Functions.array(value));
      }
    }
    if (parameters.isEmpty() && !arguments.isEmpty()) {
      scope.declare("it", arguments.get(0));
      scope.declare("_1", arguments.get(0));
    }
  }
}
