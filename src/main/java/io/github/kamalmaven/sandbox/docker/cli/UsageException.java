package io.github.kamalmaven.sandbox.docker.cli;

import java.io.IOException;

/** A command line that Docker does not take. */
final class UsageException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;

  UsageException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
