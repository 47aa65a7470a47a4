package io.github.kamalmaven.sandbox.shell.word;

import io.github.kamalmaven.sandbox.shell.Shell;

/**
 * Text that stands for itself.
 *
 * @param text the text, quotes removed
 * @param quoted whether it was quoted: then it is no pattern, and counts even when empty
 */
public record Literal(String text, boolean quoted) implements Part {

  @Override
  public void expand(Shell shell, Fields fields) {
    if (quoted) {
      fields.quoted(text);
    } else {
      fields.literal(text);
    }
  }
}
