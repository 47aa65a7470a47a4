package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** {@code mkdir}. Without {@code -p} only one of several callers succeeds. */
final class MakeDirectory implements Tool {

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "pv", "m", Map.of("parents", 'p', "mode", 'm'));
    if (line.operands().isEmpty()) {
      throw new ToolFailure(1, "missing operand");
    }
    int status = 0;
    for (String name : line.operands()) {
      try {
        make(call, line, call.path(name));
      } catch (DiskException e) {
        status = call.fail(1, "cannot create directory '" + name + "': " + e.getMessage());
      }
    }
    return status;
  }

  private static void make(Call call, CommandLine line, String path) throws DiskException {
    if (line.has('p')) {
      call.disk().makeDirectories(path);
    } else {
      call.disk().makeDirectory(path);
    }
    Optional<String> mode = line.value('m');
    if (mode.isPresent()) {
      call.disk().chmod(path, Integer.parseInt(mode.get(), 8));
    }
  }
}
