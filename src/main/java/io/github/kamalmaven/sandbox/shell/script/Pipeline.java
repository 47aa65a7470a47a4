package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.ShellExit;
import io.github.kamalmaven.sandbox.shell.ShellOption;
import io.github.kamalmaven.sandbox.shell.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Commands joined by pipes, or a single one. They run one after the other, so that what they print
 * to standard error has an order.
 *
 * @param commands at least one
 * @param negated whether {@code !} stands in front
 */
public record Pipeline(List<Script> commands, boolean negated) implements Script {

  /** Copies the commands. */
  public Pipeline {
    commands = List.copyOf(commands);
  }

  @Override
  public int run(Shell shell) throws IOException {
    int status = negated ? shell.condition(this::runAll) : runAll(shell);
    if (negated) {
      status = status == 0 ? 1 : 0;
    }
    shell.status(status);
    if (status != 0 && !negated && checked() && shell.strict()) {
      throw new ShellExit(status);
    }
    return status;
  }

  /** Compound commands have looked at their own parts already. */
  private boolean checked() {
    return commands.size() > 1
        || commands.get(0) instanceof Simple
        || commands.get(0) instanceof Subshell;
  }

  private int runAll(Shell shell) throws IOException {
    if (commands.size() == 1) {
      return commands.get(0).run(shell);
    }
    Streams streams = shell.streams();
    int failed = 0;
    for (Script command : commands.subList(0, commands.size() - 1)) {
      ByteArrayOutputStream pipe = new ByteArrayOutputStream();
      int status = shell.fork(streams.withOutput(1, pipe)).contain(command);
      failed = status == 0 ? failed : status;
      streams = streams.withInput(new ByteArrayInputStream(pipe.toByteArray()));
    }
    int last = shell.fork(streams).contain(commands.get(commands.size() - 1));
    return last == 0 && shell.options().contains(ShellOption.PIPEFAIL) ? failed : last;
  }
}
