package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.List;

/** {@code cat}. */
final class Concatenate implements Tool {

  @Override
  public int run(Call call) throws IOException {
    List<String> names = CommandLine.of(call, "u", "").operands();
    int status = 0;
    for (String name : names.isEmpty() ? List.of("-") : names) {
      try {
        call.print(name.equals("-") ? call.input() : call.disk().read(call.path(name)));
      } catch (DiskException e) {
        status = call.fail(1, name + ": " + e.getMessage());
      }
    }
    return status;
  }
}
