package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Lines;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code tr}: replaces, deletes ({@code -d}) or squeezes ({@code -s}) characters. */
final class Translate implements Tool {

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "dscC", "");
    List<String> sets = line.operands();
    if (sets.isEmpty()) {
      throw new ToolFailure(1, "missing operand");
    }
    String from = expand(sets.get(0));
    String to = sets.size() > 1 ? expand(sets.get(1)) : "";
    String text = new String(call.input(), StandardCharsets.ISO_8859_1);
    boolean others = line.has('c') || line.has('C');
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int index = from.indexOf(c);
      boolean hit = index >= 0 != others;
      if (hit && line.has('d')) {
        continue;
      }
      char result =
          hit && !to.isEmpty() ? to.charAt(Math.min(Math.max(index, 0), to.length() - 1)) : c;
      boolean repeated = out.length() > 0 && out.charAt(out.length() - 1) == result;
      if (!(line.has('s') && hit && repeated)) {
        out.append(result);
      }
    }
    call.print(out.toString().getBytes(StandardCharsets.ISO_8859_1));
    return 0;
  }

  private static String expand(String set) {
    String text =
        Lines.form(set)
            .replace("[:upper:]", "A-Z")
            .replace("[:lower:]", "a-z")
            .replace("[:digit:]", "0-9")
            .replace("[:space:]", " \t\n\r\f\u000b")
            .replace("\\n", "\n")
            .replace("\\t", "\t")
            .replace("\\r", "\r")
            .replace("\\0", "\0")
            .replace("\\\\", "\\");
    StringBuilder expanded = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      if (i + 2 < text.length() && text.charAt(i + 1) == '-') {
        for (char c = text.charAt(i); c <= text.charAt(i + 2); c++) {
          expanded.append(c);
        }
        i += 3;
      } else {
        expanded.append(text.charAt(i));
        i++;
      }
    }
    return expanded.toString();
  }
}
