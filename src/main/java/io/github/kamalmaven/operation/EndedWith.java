package io.github.kamalmaven.operation;

import io.github.kamalmaven.KamalException;

/**
 * A command at the user's terminal ended badly. The user has seen why; on a command line its exit
 * status is passed on.
 */
public final class EndedWith extends KamalException {
  private static final long serialVersionUID = 1L;

  private final int status;

  EndedWith(String host, int status) {
    super("The command on " + host + " ended with exit status " + status);
    this.status = status;
  }

  /** Exit status, never 0. */
  public int status() {
    return status;
  }
}
