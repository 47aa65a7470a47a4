package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.ShellExit;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.Map;

/** {@code exec} with a command: runs it in place of the shell. */
final class Exec implements Tool {

  @Override
  public int run(Call call) throws IOException {
    Shell shell = call.shell();
    throw new ShellExit(shell.start(call.arguments(), Map.of(), shell.streams()));
  }
}
