package io.github.kamalmaven.config.read.erb.engine;

import io.github.kamalmaven.KamalException;
import java.util.Optional;

/**
 * Who evaluates ERB, and the Rubies that are there for it.
 *
 * @param choice what the user wants
 * @param ruby the one on the PATH, unless processes are out of reach
 * @param jruby the one that Maven resolves, in a Maven session
 */
public record Rubies(ErbChoice choice, Optional<Ruby> ruby, Optional<Ruby> jruby) {
  /** The built-in evaluator alone. */
  public static final Rubies NONE =
      new Rubies(ErbChoice.BUILTIN, Optional.empty(), Optional.empty());

  /** Whether the built-in evaluator is asked first. */
  public boolean beginsBuiltIn() {
    return choice == ErbChoice.AUTO || choice == ErbChoice.BUILTIN;
  }

  /**
   * The Ruby that was chosen, ready to run.
   *
   * @return empty if the built-in evaluator is to do it alone, or no Ruby is there in its stead
   * @throws KamalException if one was chosen by name that is not there
   */
  public Optional<Ruby> ready() {
    return switch (choice) {
      case BUILTIN -> Optional.empty();
      case RUBY -> Optional.of(prepared(ruby, "ruby"));
      case JRUBY -> Optional.of(prepared(jruby, "jruby"));
      case AUTO -> ruby.filter(Rubies::isThere).or(() -> jruby.filter(Rubies::isThere));
    };
  }

  private static Ruby prepared(Optional<Ruby> wanted, String name) {
    Ruby found =
        wanted.orElseThrow(
            () ->
                new KamalException(
                    "ERB cannot be evaluated by " + name + " here",
                    "kamal.erb=" + name,
                    "run the goal with Maven, which can get JRuby, or choose kamal.erb=ruby"));
    found.prepare();
    return found;
  }

  private static boolean isThere(Ruby candidate) {
    try {
      candidate.prepare();
      return true;
    } catch (KamalException missing) {
      // The problem that made somebody ask for it is what is told.
      return false;
    }
  }
}
