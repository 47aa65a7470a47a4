package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** What a filter reads: the files it was given, or standard input. */
final class Inputs {

  private Inputs() {}

  /** All files one after the other; fails with the filter's words if one cannot be read. */
  static byte[] read(Call call, List<String> names, String problem, int status) throws IOException {
    if (names.isEmpty()) {
      return call.input();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String name : names) {
      try {
        bytes.write(name.equals("-") ? call.input() : call.disk().read(call.path(name)));
      } catch (DiskException e) {
        throw new ToolFailure(status, problem.formatted(name) + e.getMessage());
      }
    }
    return bytes.toByteArray();
  }

  /** The same in most tools' words. */
  static byte[] read(Call call, List<String> names) throws IOException {
    return read(call, names, "%s: ", 1);
  }
}
