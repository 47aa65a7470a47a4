package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;

/** A clone could not be made, or is not what it should be. */
final class CloneFailed extends KamalException {
  private static final long serialVersionUID = 1L;

  CloneFailed(String what, String directory) {
    super(what, directory, "Set builder/context to build from the project's own directory instead");
  }
}
