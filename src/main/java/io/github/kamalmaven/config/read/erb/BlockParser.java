package io.github.kamalmaven.config.read.erb;

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
    List<String> names = parameters();
    Expression body = statements.body(terminators);
    return scope ->
        arguments -> {
          Scope inner = scope.inner();
          declare(inner, names, arguments);
          return body.in(inner);
        };
  }

  private List<String> parameters() {
    List<String> names = new ArrayList<>();
    tokens.skipNewlines();
    if (tokens.accept("|")) {
      while (!tokens.accept("|")) {
        if (!tokens.is(Token.Type.NAME)) {
          throw tokens.unexpected("expected a parameter of the block");
        }
        names.add(tokens.next().text());
        tokens.accept(",");
      }
    }
    return names;
  }

  /** A list is taken apart if several parameters stand against it. */
  private static void declare(Scope scope, List<String> names, List<Object> arguments) {
    boolean apart =
        names.size() > 1 && arguments.size() == 1 && arguments.get(0) instanceof List<?>;
    List<Object> values = apart ? Values.list(arguments.get(0)) : arguments;
    for (int i = 0; i < names.size(); i++) {
      scope.declare(names.get(i), i < values.size() ? values.get(i) : Nil.NIL);
    }
    if (names.isEmpty() && !arguments.isEmpty()) {
      scope.declare("it", arguments.get(0));
      scope.declare("_1", arguments.get(0));
    }
  }
}
