package io.github.kamalmaven.sandbox.shell;

/** Unwinds to an enclosing loop when {@code break} or {@code continue} is called. */
public final class LoopJump extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean leave;
  private final int levels;

  /**
   * Jumps.
   *
   * @param leave true for {@code break}, false for {@code continue}
   * @param levels how many loops it concerns, at least 1
   */
  public LoopJump(boolean leave, int levels) {
    super(leave ? "break" : "continue", null, false, false);
    this.leave = leave;
    this.levels = levels;
  }

  /**
   * Whether the loop ends.
   *
   * @return true for {@code break}
   */
  public boolean leave() {
    return leave;
  }

  /**
   * How many loops it concerns.
   *
   * @return 1 for the innermost alone
   */
  public int levels() {
    return levels;
  }
}
