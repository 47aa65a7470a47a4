package io.github.kamalmaven.sandbox.shell;

/** Unwinds to the nearest subshell when {@code exit} is called. */
public final class ShellExit extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Leaves the shell.
   *
   * @param status the exit status, 0 to 255
   */
  public ShellExit(int status) {
    super("exit " + status, null, false, false);
    this.status = status;
  }

  /**
   * The status to leave with.
   *
   * @return 0 to 255
   */
  public int status() {
    return status;
  }
}
