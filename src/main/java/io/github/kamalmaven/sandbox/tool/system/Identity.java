package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.User;
import java.io.IOException;

/** {@code id}, {@code whoami} and {@code groups}. */
final class Identity implements Tool {

  @Override
  public int run(Call call) throws IOException {
    User user = call.shell().machine().user();
    String groups = String.join(" ", user.groups());
    switch (call.name()) {
      case "whoami" -> call.print(user.name() + "\n");
      case "groups" -> call.print(groups + "\n");
      default -> call.print(id(CommandLine.of(call, "ugGnr", ""), user, groups) + "\n");
    }
    return 0;
  }

  private static String id(CommandLine line, User user, String groups) {
    if (line.has('G')) {
      return line.has('n') ? groups : String.valueOf(user.id());
    }
    if (line.has('g')) {
      return line.has('n') ? user.groups().get(0) : String.valueOf(user.id());
    }
    if (line.has('u')) {
      return line.has('n') ? user.name() : String.valueOf(user.id());
    }
    return "uid=%1$d(%2$s) gid=%1$d(%2$s) groups=%3$s".formatted(user.id(), user.name(), groups);
  }
}
