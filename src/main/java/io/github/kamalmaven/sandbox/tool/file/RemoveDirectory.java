package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;

/** {@code rmdir}. */
final class RemoveDirectory implements Tool {

  @Override
  public int run(Call call) throws IOException {
    int status = 0;
    for (String name : CommandLine.of(call, "pv", "").operands()) {
      try {
        call.disk().list(call.path(name));
        call.disk().remove(call.path(name));
      } catch (DiskException e) {
        status = call.fail(1, "failed to remove '" + name + "': " + e.getMessage());
      }
    }
    return status;
  }
}
