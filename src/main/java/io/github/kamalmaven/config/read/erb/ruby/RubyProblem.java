package io.github.kamalmaven.config.read.erb.ruby;

import org.jspecify.annotations.Nullable;

/** Code that cannot be evaluated, before its offset is turned into a line. */
public final class RubyProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What to do about what is not understood. */
  public static final String REMEDY =
      "let a Ruby evaluate it (kamal.erb=ruby or jruby), or move the value into an environment"
          + " variable";

  private final int offset;
  private final String remedy;

  /**
   * Code that is beyond the built-in evaluator, though perhaps not beyond Ruby.
   *
   * @param offset in the template
   * @param what what cannot be evaluated
   */
  public RubyProblem(int offset, String what) {
    this(offset, what, REMEDY, null);
  }

  /**
   * Code that fails.
   *
   * @param offset in the template
   * @param what what cannot be evaluated
   * @param remedy what the user can do about it
   * @param cause what was caught, if anything
   */
  public RubyProblem(int offset, String what, String remedy, @Nullable Throwable cause) {
    super(what, cause);
    this.offset = offset;
    this.remedy = remedy;
  }

  /** Where in the template it stands. */
  public int offset() {
    return offset;
  }

  /** What the user can do about it. */
  public String remedy() {
    return remedy;
  }

  /** Whether Ruby may understand it. */
  public boolean isBeyond() {
    return remedy.equals(REMEDY);
  }
}
