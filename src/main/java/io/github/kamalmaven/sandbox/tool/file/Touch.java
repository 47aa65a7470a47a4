package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;

/** {@code touch}. */
final class Touch implements Tool {

  @Override
  public int run(Call call) throws IOException {
    int status = 0;
    for (String name : CommandLine.of(call, "acm", "dt").operands()) {
      try {
        if (!call.disk().isDirectory(call.path(name))) {
          call.disk().append(call.path(name), new byte[0]);
        }
      } catch (DiskException e) {
        status = call.fail(1, "cannot touch '" + name + "': " + e.getMessage());
      }
    }
    return status;
  }
}
