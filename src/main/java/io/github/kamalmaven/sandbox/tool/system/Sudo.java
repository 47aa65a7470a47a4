package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.User;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code sudo}: works without a password for those who may, and for nobody else. */
final class Sudo implements Tool {

  @Override
  public int run(Call call) throws IOException {
    Shell shell = call.shell();
    User user = shell.machine().user();
    if (user.id() != 0 && !user.sudo()) {
      return call.fail(1, "a password is required");
    }
    List<String> words = call.arguments();
    int i = 0;
    boolean list = false;
    while (i < words.size() && words.get(i).startsWith("-")) {
      list |= words.get(i).contains("l");
      i += words.get(i).equals("-u") ? 2 : 1;
    }
    List<String> command = words.subList(Math.min(i, words.size()), words.size());
    if (list) {
      call.print(command.isEmpty() ? "" : "/usr/sbin/" + command.get(0) + "\n");
      return 0;
    }
    return command.isEmpty() ? 1 : shell.start(command, Map.of(), shell.streams());
  }
}
