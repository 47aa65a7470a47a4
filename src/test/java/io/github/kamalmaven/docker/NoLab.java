package io.github.kamalmaven.docker;

/** The lab cannot be had; why is one line, and where in these tests it was found out is nothing. */
final class NoLab extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoLab(String why) {
    super("The profile docker-it needs Docker. " + why, null, false, false);
  }
}
