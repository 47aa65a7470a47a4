package io.github.kamalmaven.sandbox.shell.parse;

/** A script that cannot be parsed. */
final class SyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;

  SyntaxException(int line, String message) {
    super("Syntax error: " + message, null, false, false);
    this.line = line;
  }

  int line() {
    return line;
  }
}
