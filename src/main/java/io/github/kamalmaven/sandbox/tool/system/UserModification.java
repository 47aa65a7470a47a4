package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;

/** {@code usermod -aG}: adds the user to a group. */
final class UserModification implements Tool {

  private static final int NO_SUCH_USER = 6;

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "a", "G");
    String user = line.operands().isEmpty() ? "" : line.operands().get(0);
    if (!user.equals(call.shell().machine().user().name())) {
      throw new ToolFailure(NO_SUCH_USER, "user '" + user + "' does not exist");
    }
    line.value('G').ifPresent(call.shell().machine()::join);
    return 0;
  }
}
