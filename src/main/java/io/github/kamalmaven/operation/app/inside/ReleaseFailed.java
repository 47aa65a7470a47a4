package io.github.kamalmaven.operation.app.inside;

import io.github.kamalmaven.KamalException;

/** The release command ended badly, before anything was switched. */
public final class ReleaseFailed extends KamalException {
  private static final long serialVersionUID = 1L;

  /** What a shell and Docker report for a program that is not there, or that nobody may run. */
  private static final int NOT_EXECUTABLE = 126;

  private static final int NOT_FOUND = 127;

  ReleaseFailed(String command, String host, int exit, String end) {
    super(
        "The release command ended with exit status %d on %s; nothing was switched%s"
            .formatted(exit, host, end.isBlank() ? "" : ":\n" + end),
        "releaseCommand: " + command,
        remedy(exit));
  }

  private static String remedy(int exit) {
    return exit == NOT_FOUND || exit == NOT_EXECUTABLE
        ? "the image has no such program, or not there: correct releaseCommand, and deploy again"
        : "what served before still does; mend what the command says, and deploy again: it will run"
            + " from its beginning";
  }
}
