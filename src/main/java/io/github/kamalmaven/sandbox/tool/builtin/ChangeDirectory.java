package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;

/** {@code cd}. */
final class ChangeDirectory implements Tool {

  @Override
  public int run(Call call) throws IOException {
    String home = call.shell().variables().get("HOME").orElse("/");
    String target = call.arguments().isEmpty() ? home : call.arguments().get(0);
    try {
      call.shell().changeDirectory(target);
      return 0;
    } catch (DiskException e) {
      call.shell().complain("cd: can't cd to " + target);
      return 2;
    }
  }
}
