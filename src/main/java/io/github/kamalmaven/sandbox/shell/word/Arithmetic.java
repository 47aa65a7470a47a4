package io.github.kamalmaven.sandbox.shell.word;

import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.ShellExit;
import java.io.IOException;

/**
 * An arithmetic expansion.
 *
 * @param expression the text between the parentheses, itself expanded first
 * @param quoted whether it stands in double quotes
 */
public record Arithmetic(Word expression, boolean quoted) implements Part {

  @Override
  public void expand(Shell shell, Fields fields) throws IOException {
    String text = expression.text(shell);
    try {
      fields.quoted(String.valueOf(new Calculation(text, shell.variables()).result()));
    } catch (NumberFormatException | ArithmeticException e) {
      shell.complain("arithmetic expression: " + e.getMessage() + ": \"" + text + "\"");
      throw new ShellExit(2);
    }
  }
}
