package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;

/** {@code tee}. */
final class Tee implements Tool {

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "a", "");
    byte[] input = call.input();
    for (String name : line.operands()) {
      if (line.has('a')) {
        call.disk().append(call.path(name), input);
      } else {
        call.disk().write(call.path(name), input);
      }
    }
    call.print(input);
    return 0;
  }
}
