package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Values.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * A method call under way.
 *
 * @param at offset in the template, for errors
 * @param name of the method
 * @param arguments evaluated
 * @param block what follows in braces
 * @param scope variables and surroundings
 */
public record Call(
    int at, String name, List<Object> arguments, Optional<Block> block, Scope scope) {

  /** An argument that must be there. */
  Object argument(int index) {
    if (index >= arguments.size()) {
      throw problem("too few arguments for `" + name + "`");
    }
    return arguments.get(index);
  }

  /** An argument that must be text; a symbol counts as its name. */
  String text(int index) {
    Object argument = argument(index);
    if (argument instanceof String || argument instanceof Symbol) {
      return Values.text(argument);
    }
    throw problem("`" + name + "` needs text, not " + Methods.nameOf(argument));
  }

  /** A whole number, or another if it is not given. */
  long number(int index, long otherwise) {
    if (index >= arguments.size()) {
      return otherwise;
    }
    if (argument(index) instanceof Long number) {
      return number;
    }
    throw problem("`" + name + "` needs a whole number");
  }

  /** What the block, which must be there, makes of a value. */
  Object each(Object value) {
    return block.orElseThrow(() -> problem("`" + name + "` needs a block")).call(value);
  }

  RubyProblem problem(String what) {
    return new RubyProblem(at, what);
  }
}
