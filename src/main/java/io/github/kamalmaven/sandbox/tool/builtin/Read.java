package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.Variables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code read}: takes one line of standard input, and not a byte more. */
final class Read implements Tool {

  @Override
  public int run(Call call) throws IOException {
    List<String> names = new ArrayList<>(call.arguments());
    boolean raw = names.remove("-r");
    if (names.isEmpty()) {
      names.add("REPLY");
    }
    InputStream in = call.shell().streams().in();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int b = in.read();
    while (b >= 0 && b != '\n') {
      if (b == '\\' && !raw) {
        b = in.read();
        if (b == '\n') {
          b = in.read();
          continue;
        }
      }
      if (b >= 0) {
        bytes.write(b);
        b = in.read();
      }
    }
    assign(call.shell().variables(), names, bytes.toString(StandardCharsets.UTF_8));
    return b < 0 ? 1 : 0;
  }

  /** Each name takes a field; the last one takes the rest of the line. */
  private static void assign(Variables variables, List<String> names, String line) {
    String separators = variables.get("IFS").orElse(" \t\n");
    String rest = trim(line, separators);
    for (int i = 0; i < names.size() - 1; i++) {
      int end = 0;
      while (end < rest.length() && separators.indexOf(rest.charAt(end)) < 0) {
        end++;
      }
      variables.set(names.get(i), rest.substring(0, end));
      String after = rest.substring(Math.min(end + 1, rest.length()));
      rest = trim(after, separators);
    }
    variables.set(names.get(names.size() - 1), rest);
  }

  private static String trim(String text, String separators) {
    int start = 0;
    int end = text.length();
    while (start < end && blank(text.charAt(start), separators)) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1), separators)) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean blank(char c, String separators) {
    return Character.isWhitespace(c) && separators.indexOf(c) >= 0;
  }
}
