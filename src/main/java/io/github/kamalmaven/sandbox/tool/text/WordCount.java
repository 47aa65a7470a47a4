package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** {@code wc}. */
final class WordCount implements Tool {

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "lwcm", "");
    byte[] input = Inputs.read(call, line.operands());
    String text = new String(input, StandardCharsets.ISO_8859_1);
    boolean all = !line.has('l') && !line.has('w') && !line.has('c') && !line.has('m');
    List<String> numbers = new ArrayList<>();
    if (all || line.has('l')) {
      numbers.add(String.valueOf(text.chars().filter(c -> c == '\n').count()));
    }
    if (all || line.has('w')) {
      numbers.add(String.valueOf(new StringTokenizer(text).countTokens()));
    }
    if (all || line.has('c') || line.has('m')) {
      numbers.add(String.valueOf(input.length));
    }
    numbers.addAll(line.operands());
    call.print(String.join(" ", numbers) + "\n");
    return 0;
  }
}
