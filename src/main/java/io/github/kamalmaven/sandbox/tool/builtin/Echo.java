package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.List;

/** {@code echo}, as in coreutils: backslashes only mean something after {@code -e}. */
final class Echo implements Tool {

  @Override
  public int run(Call call) throws IOException {
    List<String> words = call.arguments();
    boolean newline = true;
    boolean escapes = false;
    int first = 0;
    while (first < words.size() && words.get(first).matches("-[neE]+")) {
      newline &= words.get(first).indexOf('n') < 0;
      escapes |= words.get(first).indexOf('e') >= 0;
      first++;
    }
    String text = String.join(" ", words.subList(first, words.size()));
    call.print((escapes ? Escapes.decode(text) : text) + (newline ? "\n" : ""));
    return 0;
  }
}
