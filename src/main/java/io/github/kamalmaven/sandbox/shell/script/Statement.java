package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Answer;
import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.ShellExit;
import io.github.kamalmaven.sandbox.shell.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A list of commands joined by {@code &&} and {@code ||}: what the machine's watch sees, and may
 * answer itself.
 *
 * @param text its source
 * @param body what it does
 * @param inner the sources of the statements in it that run as they stand; those in loops do not
 * @param background whether {@code &} ended it
 */
public record Statement(String text, Script body, List<String> inner, boolean background)
    implements Script {

  /** Copies the list. */
  public Statement {
    inner = List.copyOf(inner);
  }

  @Override
  public int run(Shell shell) throws IOException {
    if (background) {
      shell.jobs().add(shell.fork(shell.streams()).contain(this::watched));
      return 0;
    }
    return watched(shell);
  }

  private int watched(Shell shell) throws IOException {
    Watch watch = shell.machine().watch();
    Optional<Answer> answer = watch.before(text, inner);
    if (answer.isPresent()) {
      int status = give(answer.get(), shell);
      watch.after(text, status);
      return status;
    }
    int status = 1;
    try {
      status = body.run(shell);
      return status;
    } catch (ShellExit exit) {
      status = exit.status();
      throw exit;
    } finally {
      if (inner.isEmpty()) {
        watch.after(text, status);
      }
    }
  }

  private static int give(Answer answer, Shell shell) throws IOException {
    shell.streams().out().write(answer.stdout().getBytes(StandardCharsets.UTF_8));
    shell.streams().err().write(answer.stderr().getBytes(StandardCharsets.UTF_8));
    shell.status(answer.exit());
    if (answer.exit() != 0 && shell.strict()) {
      throw new ShellExit(answer.exit());
    }
    return answer.exit();
  }
}
