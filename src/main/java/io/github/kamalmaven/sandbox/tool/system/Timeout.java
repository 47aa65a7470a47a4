package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code timeout} and {@code nohup}: they only run their command, which takes no time. */
final class Timeout implements Tool {

  private static final int USAGE = 125;

  @Override
  public int run(Call call) throws IOException {
    List<String> words = call.arguments();
    int first = call.name().equals("timeout") ? 1 : 0;
    while (first > 0 && first < words.size() && words.get(first - 1).startsWith("-")) {
      first += words.get(first - 1).matches("-[ks]") ? 2 : 1;
    }
    if (first >= words.size()) {
      throw new ToolFailure(USAGE, "missing operand");
    }
    Shell shell = call.shell();
    return shell.start(words.subList(first, words.size()), Map.of(), shell.streams());
  }
}
