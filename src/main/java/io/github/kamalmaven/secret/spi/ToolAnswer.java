package io.github.kamalmaven.secret.spi;

/**
 * How a program ended.
 *
 * @param exit exit status; 128 + n after signal n
 * @param output what it wrote to standard output, UTF-8: most often a secret
 */
public record ToolAnswer(int exit, String output) {

  /** Whether its exit status is 0. */
  public boolean succeeded() {
    return exit == 0;
  }

  /** Without the output. */
  @Override
  public String toString() {
    return "exit status " + exit;
  }
}
