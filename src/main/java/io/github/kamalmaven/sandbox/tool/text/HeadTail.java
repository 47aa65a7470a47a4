package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Lines;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code head} and {@code tail}, by lines or bytes. */
final class HeadTail implements Tool {

  @Override
  public int run(Call call) throws IOException {
    List<String> words = new ArrayList<>(call.words());
    // The old form: head -5.
    words.replaceAll(word -> word.matches("-[0-9]+") ? "-n" + word.substring(1) : word);
    Call modern = new Call(call.shell(), words);
    CommandLine line = CommandLine.of(modern, "qfFvz", "nc");
    byte[] input = Inputs.read(call, line.operands(), "cannot open '%s' for reading: ", 1);
    boolean bytes = line.has('c');
    String count = line.value(bytes ? 'c' : 'n').orElse("10");
    if (!count.matches("[-+]?[0-9]+")) {
      throw new ToolFailure(1, "invalid number of lines: '" + count + "'");
    }
    List<String> lines = Lines.of(input).lines();
    int total = bytes ? input.length : lines.size();
    int number = Integer.parseInt(count.replaceFirst("^[-+]", ""));
    int from = 0;
    int to = total;
    if (call.name().equals("head")) {
      to = count.startsWith("-") ? Math.max(0, total - number) : Math.min(total, number);
    } else if (count.startsWith("+")) {
      from = Math.min(total, Math.max(0, number - 1));
    } else {
      from = Math.max(0, total - number);
    }
    call.print(
        bytes ? Arrays.copyOfRange(input, from, to) : new Lines(lines.subList(from, to)).bytes());
    return 0;
  }
}
