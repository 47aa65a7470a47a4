package io.github.kamalmaven.config.read.erb.ruby;

/**
 * How much work and memory a template may use: far more than a configuration file needs, and less
 * than would hang a build.
 *
 * <p>For one thread.
 */
public final class Budget {
  /** Calls, characters and items altogether. */
  static final long WHOLE = 50_000_000;

  /** Characters of one text, items of one list. */
  public static final int PIECE = 5_000_000;

  private static final String REMEDY =
      "simplify the code, or let a Ruby evaluate it, which has no limit: kamal.erb=ruby or jruby";

  private long left = WHOLE;

  /** Takes from it what making a value costs. */
  Object pay(int at, Object value) {
    spend(at, 1 + Values.size(value));
    return value;
  }

  void spend(int at, long cost) {
    left -= cost;
    if (left < 0) {
      throw tooMuch(at, "code that never ends, or makes too much");
    }
  }

  /**
   * Refuses to make what is too large, before it is made.
   *
   * @param at offset in the template, for errors
   */
  public static void check(int at, double size) {
    if (size > PIECE) {
      throw tooMuch(at, "a value that is too large");
    }
  }

  private static RubyProblem tooMuch(int at, String what) {
    return new RubyProblem(at, what, REMEDY, null);
  }
}
