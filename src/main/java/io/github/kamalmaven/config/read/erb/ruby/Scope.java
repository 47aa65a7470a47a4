package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.text.Rendered;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Local variables, those of enclosing blocks included, and where output goes. */
public final class Scope {
  private final ErbContext context;
  private final Rendered.Writer output;
  private final Optional<Scope> parent;
  private final Budget budget;
  private final Map<String, Object> variables = new HashMap<>();

  /**
   * The outermost scope.
   *
   * @param output what the template's result is written to
   */
  public Scope(ErbContext context, Rendered.Writer output) {
    this(context, output, Optional.empty(), new Budget());
  }

  private Scope(ErbContext context, Rendered.Writer output, Optional<Scope> parent, Budget budget) {
    this.context = context;
    this.output = output;
    this.parent = parent;
    this.budget = budget;
  }

  /** The scope of a block inside this one. */
  public Scope inner() {
    return new Scope(context, output, Optional.of(this), budget);
  }

  /** What code may see of the world. */
  public ErbContext context() {
    return context;
  }

  Budget budget() {
    return budget;
  }

  /**
   * Counts a value that was made.
   *
   * @param at offset in the template, for errors
   * @throws RubyProblem if it is too much
   */
  public Object pay(int at, Object value) {
    return budget.pay(at, value);
  }

  /** What the template's result is written to. */
  public Rendered.Writer output() {
    return output;
  }

  /** The value of a variable, if it has been set. */
  public Optional<Object> variable(String name) {
    return Optional.ofNullable(variables.get(name)).or(() -> parent.flatMap(p -> p.variable(name)));
  }

  /** Sets a variable where it is known, or here. */
  public void assign(String name, Object value) {
    if (!variables.containsKey(name) && parent.flatMap(p -> p.variable(name)).isPresent()) {
      parent.orElseThrow().assign(name, value);
    } else {
      variables.put(name, value);
    }
  }

  /** Sets a variable here, whatever enclosing blocks have. */
  public void declare(String name, Object value) {
    variables.put(name, value);
  }
}
