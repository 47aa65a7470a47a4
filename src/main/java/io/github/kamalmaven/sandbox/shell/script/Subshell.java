package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import java.io.IOException;

/**
 * Commands in parentheses: they change nothing outside.
 *
 * @param body the commands
 */
public record Subshell(Script body) implements Script {

  @Override
  public int run(Shell shell) throws IOException {
    return shell.fork(shell.streams()).contain(body);
  }
}
