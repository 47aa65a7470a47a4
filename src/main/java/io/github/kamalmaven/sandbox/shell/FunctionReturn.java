package io.github.kamalmaven.sandbox.shell;

/** Unwinds to the call of a function when {@code return} is called. */
public final class FunctionReturn extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Returns.
   *
   * @param status the function's exit status
   */
  public FunctionReturn(int status) {
    super("return " + status, null, false, false);
    this.status = status;
  }

  /**
   * The status of the call.
   *
   * @return 0 to 255
   */
  public int status() {
    return status;
  }
}
