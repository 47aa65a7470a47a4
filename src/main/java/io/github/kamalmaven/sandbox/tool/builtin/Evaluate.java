package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import io.github.kamalmaven.sandbox.shell.parse.ScriptRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code eval} and {@code .}: runs a text or a file as if it stood here. */
final class Evaluate implements Tool {

  @Override
  public int run(Call call) throws IOException {
    if (call.name().equals("eval")) {
      return ScriptRunner.of(String.join(" ", call.arguments())).run(call.shell());
    }
    String file = call.arguments().isEmpty() ? "" : call.arguments().get(0);
    try {
      byte[] script = call.disk().read(call.path(file));
      return ScriptRunner.of(new String(script, StandardCharsets.UTF_8)).run(call.shell());
    } catch (DiskException e) {
      throw new ToolFailure(2, file + ": not found");
    }
  }
}
