package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import java.io.IOException;

/**
 * A choice between two.
 *
 * @param condition decides
 * @param then runs if it succeeds
 * @param otherwise runs if it fails; an {@code elif} is another choice in here
 */
public record If(Script condition, Script then, Script otherwise) implements Script {

  @Override
  public int run(Shell shell) throws IOException {
    return shell.condition(condition) == 0 ? then.run(shell) : otherwise.run(shell);
  }
}
