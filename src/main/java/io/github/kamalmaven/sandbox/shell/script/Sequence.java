package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import java.io.IOException;
import java.util.List;

/**
 * Statements that run one after the other.
 *
 * @param statements any number
 */
public record Sequence(List<Statement> statements) implements Script {

  /** Copies the list. */
  public Sequence {
    statements = List.copyOf(statements);
  }

  @Override
  public int run(Shell shell) throws IOException {
    int status = 0;
    for (Statement statement : statements) {
      status = statement.run(shell);
      shell.status(status);
    }
    return status;
  }
}
