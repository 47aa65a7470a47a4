package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;

/** {@code scp} as an SSH server starts it: the far end of a copy. */
final class SecureCopy implements Tool {

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "tfrpdvq", "");
    if (line.operands().size() != 1 || line.has('t') == line.has('f')) {
      throw new ToolFailure(1, "this host cannot start a copy itself");
    }
    String target = call.path(line.operands().get(0));
    if (line.has('t')) {
      return new ScpSink(call, line.has('d')).receive(target);
    }
    return new ScpSource(call, line.has('r')).send(target);
  }
}
