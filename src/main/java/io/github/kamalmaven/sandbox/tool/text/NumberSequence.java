package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.List;

/** {@code seq} with whole numbers. */
final class NumberSequence implements Tool {

  @Override
  public int run(Call call) throws IOException {
    List<String> words = call.arguments();
    if (words.isEmpty() || !words.stream().allMatch(word -> word.matches("-?[0-9]{1,9}"))) {
      throw new ToolFailure(1, "missing operand");
    }
    int first = words.size() > 1 ? Integer.parseInt(words.get(0)) : 1;
    int last = Integer.parseInt(words.get(words.size() - 1));
    StringBuilder out = new StringBuilder();
    for (int i = first; i <= last; i++) {
      out.append(i).append('\n');
    }
    call.print(out.toString());
    return 0;
  }
}
