package io.github.kamalmaven.sandbox.shell.script;

import java.io.IOException;

/** A redirection that could not be opened; its message is what the shell prints. */
final class RedirectFailure extends IOException {

  private static final long serialVersionUID = 1L;

  RedirectFailure(String message) {
    super(message);
  }
}
