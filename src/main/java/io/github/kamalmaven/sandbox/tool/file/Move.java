package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.List;

/** {@code mv}. */
final class Move implements Tool {

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "fnTv", "");
    List<String> names = line.operands();
    if (names.size() < 2) {
      throw new ToolFailure(1, "missing file operand");
    }
    String target = call.path(names.get(names.size() - 1));
    boolean into = !line.has('T') && call.disk().isDirectory(target);
    int status = 0;
    for (String name : names.subList(0, names.size() - 1)) {
      String from = call.path(name);
      String to = into ? DiskPath.resolve(target, DiskPath.name(from)) : target;
      try {
        if (!line.has('n') || !call.disk().exists(to)) {
          call.disk().move(from, to);
        }
      } catch (DiskException e) {
        status = call.fail(1, "cannot stat '" + name + "': " + e.getMessage());
      }
    }
    return status;
  }
}
