package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Lines;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code uniq}. */
final class Unique implements Tool {

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "c", "");
    List<String> lines = Lines.of(Inputs.read(call, line.operands())).lines();
    List<String> result = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = i + 1;
      while (end < lines.size() && lines.get(end).equals(lines.get(i))) {
        end++;
      }
      result.add((line.has('c') ? String.format("%7d ", end - i) : "") + lines.get(i));
      i = end;
    }
    call.print(new Lines(result).bytes());
    return 0;
  }
}
