package io.github.kamalmaven.sandbox.shell;

import java.io.IOException;

/** Ends a tool: the shell prints {@code name: message} and takes the status. */
public final class ToolFailure extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Ends the tool.
   *
   * @param status its exit status
   * @param message what went wrong
   */
  public ToolFailure(int status, String message) {
    super(message);
    this.status = status;
  }

  /**
   * The exit status.
   *
   * @return 1 to 255
   */
  public int status() {
    return status;
  }
}
