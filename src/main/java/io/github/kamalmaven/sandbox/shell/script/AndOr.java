package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import java.io.IOException;

/**
 * Two commands, the second of which depends on the first.
 *
 * @param left runs first
 * @param and true: the second runs if the first succeeded; false: if it failed
 * @param right runs second
 */
public record AndOr(Script left, boolean and, Script right) implements Script {

  @Override
  public int run(Shell shell) throws IOException {
    int status = shell.condition(left);
    shell.status(status);
    return (status == 0) == and ? right.run(shell) : status;
  }
}
