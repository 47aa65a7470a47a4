package io.github.kamalmaven.sandbox.shell;

/** Unwinds all shells of a connection: the connection itself is to be cut. */
public final class HangUp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Cuts the connection. */
  public HangUp() {
    super("hang up", null, false, false);
  }
}
