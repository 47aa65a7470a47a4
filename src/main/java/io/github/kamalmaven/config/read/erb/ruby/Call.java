package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Values.Symbol;
import java.util.List;
import java.util.Map;
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

  /** The same call of another method, without a block. */
  public Call as(String other, List<Object> others) {
    return new Call(at, other, others, Optional.empty(), scope);
  }

  /** An argument that must be there. */
  public Object argument(int index) {
    if (index >= arguments.size()) {
      throw problem("too few arguments for `" + name + "`");
    }
    return arguments.get(index);
  }

  /** An argument that must be text; a symbol counts as its name. */
  public String text(int index) {
    Object argument = argument(index);
    if (argument instanceof String || argument instanceof Symbol) {
      return Values.text(argument);
    }
    throw problem("`" + name + "` needs text, not " + Values.nameOf(argument));
  }

  /** A whole number, or another if it is not given. */
  public long number(int index, long otherwise) {
    if (index >= arguments.size()) {
      return otherwise;
    }
    if (argument(index) instanceof Long number) {
      return number;
    }
    throw problem("`" + name + "` needs a whole number");
  }

  /** A list that must be there. */
  public List<Object> list(int index) {
    Object argument = argument(index);
    if (argument instanceof Range range) {
      return range.items(at);
    }
    if (argument instanceof List<?>) {
      return Values.list(argument);
    }
    throw problem("`" + name + "` needs a list, not " + Values.nameOf(argument));
  }

  /** A hash that must be there. */
  public Map<Object, Object> map(int index) {
    if (argument(index) instanceof Map<?, ?> map) {
      return Values.map(map);
    }
    throw problem("`" + name + "` needs a hash, not " + Values.nameOf(argument(index)));
  }

  /** What the block, which must be there, makes of a value. */
  public Object each(Object value) {
    return wanted().call(value);
  }

  /** What the block makes of two values. */
  public Object each(Object first, Object second) {
    return wanted().call(List.of(first, second));
  }

  private Block wanted() {
    return block.orElseThrow(() -> problem("`" + name + "` needs a block"));
  }

  /** Code that is beyond the built-in evaluator, at this call. */
  public RubyProblem problem(String what) {
    return new RubyProblem(at, what);
  }
}
