package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Lines;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code sed} with one substitution, such as {@code s/a/b/g}. */
final class Sed implements Tool {

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "Eru", "e");
    List<String> operands = new ArrayList<>(line.operands());
    if (!line.has('e') && operands.isEmpty()) {
      throw new ToolFailure(1, "no script specified");
    }
    String script = Lines.form(line.value('e').orElseGet(() -> operands.remove(0)));
    List<String> parts =
        script.startsWith("s") && script.length() > 1
            ? List.of(script.substring(2).split(Pattern.quote(script.substring(1, 2)), -1))
            : List.of();
    if (parts.size() != 3) {
      throw new ToolFailure(1, "the sandbox only knows sed scripts that substitute");
    }
    boolean extended = line.has('E') || line.has('r');
    Pattern pattern =
        Pattern.compile(
            extended
                ? RegularExpression.extended(parts.get(0))
                : RegularExpression.basic(parts.get(0)));
    String replacement = replacement(parts.get(1));
    List<String> result = new ArrayList<>();
    for (String text : Lines.of(Inputs.read(call, operands)).lines()) {
      result.add(
          parts.get(2).contains("g")
              ? pattern.matcher(text).replaceAll(replacement)
              : pattern.matcher(text).replaceFirst(replacement));
    }
    call.print(new Lines(result).bytes());
    return 0;
  }

  private static String replacement(String text) {
    return text.replace("$", "\\$")
        .replaceAll("(?<!\\\\)&", "\\$0")
        .replaceAll("\\\\([1-9])", "\\$$1");
  }
}
