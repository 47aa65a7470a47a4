package io.github.kamalmaven.shell;

/**
 * A string that is looked for.
 *
 * @param text at least as long as {@link Needles#SHORTEST}
 * @param alone whether it counts only where no letter or digit is next to it
 */
record Needle(String text, boolean alone) {
  @Override
  public String toString() {
    return Sensitive.MASK;
  }
}
