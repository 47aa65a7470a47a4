package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.Map;

/** {@code rm}. */
final class Remove implements Tool {

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "rRfv", "", Map.of("recursive", 'r', "force", 'f'));
    boolean force = line.has('f');
    if (line.operands().isEmpty() && !force) {
      throw new ToolFailure(1, "missing operand");
    }
    int status = 0;
    for (String name : line.operands()) {
      String path = call.path(name);
      if (call.disk().isDirectory(path) && !line.has('r') && !line.has('R')) {
        status = call.fail(1, "cannot remove '" + name + "': Is a directory");
      } else if (!force || call.disk().exists(path)) {
        try {
          call.disk().removeTree(path);
        } catch (DiskException e) {
          status = call.fail(1, "cannot remove '" + name + "': " + e.getMessage());
        }
      }
    }
    return status;
  }
}
