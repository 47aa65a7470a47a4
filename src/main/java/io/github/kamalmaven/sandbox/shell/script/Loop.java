package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.LoopJump;
import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import java.io.IOException;

/**
 * A loop with a condition.
 *
 * @param condition runs before each turn
 * @param until false: loop while the condition succeeds; true: until it does
 * @param body a turn
 */
public record Loop(Script condition, boolean until, Script body) implements Script {

  @Override
  public int run(Shell shell) throws IOException {
    int status = 0;
    while ((shell.condition(condition) == 0) != until) {
      try {
        status = body.run(shell);
      } catch (LoopJump jump) {
        if (leaves(jump)) {
          return 0;
        }
      }
    }
    return status;
  }

  /** Whether a jump ends this loop; one that concerns more loops is passed on. */
  static boolean leaves(LoopJump jump) {
    if (jump.levels() > 1) {
      throw new LoopJump(jump.leave(), jump.levels() - 1);
    }
    return jump.leave();
  }
}
