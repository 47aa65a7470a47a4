package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Lines;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code awk}, as far as <code>{print $1, "text", $NF}</code> goes. */
final class Awk implements Tool {

  private static final Pattern PROGRAM =
      Pattern.compile("\\s*\\{\\s*print\\s*(.*?)\\s*;?\\s*}\\s*");
  private static final Pattern ITEM = Pattern.compile("\\$(NF|[0-9]+)|\"([^\"]*)\"|(,)|\\s+");

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "", "F");
    List<String> operands = line.operands();
    Matcher program = PROGRAM.matcher(operands.isEmpty() ? "" : operands.get(0));
    if (!program.matches()) {
      throw new ToolFailure(2, "the sandbox only knows awk programs that print fields");
    }
    byte[] input = Inputs.read(call, operands.subList(1, operands.size()));
    StringBuilder out = new StringBuilder();
    for (String text : Lines.of(input).lines()) {
      List<String> fields = fields(text, line.value('F').orElse(" "));
      out.append(print(program.group(1), text, fields)).append('\n');
    }
    call.print(out.toString().getBytes(StandardCharsets.ISO_8859_1));
    return 0;
  }

  private static String print(String items, String line, List<String> fields) throws ToolFailure {
    if (items.isEmpty()) {
      return line;
    }
    StringBuilder out = new StringBuilder();
    Matcher item = ITEM.matcher(items);
    int end = 0;
    while (item.lookingAt() && item.end() > end) {
      end = item.end();
      if (item.group(1) != null) {
        out.append(field(item.group(1), line, fields));
      } else if (item.group(2) != null) {
        out.append(item.group(2));
      } else if (item.group(3) != null) {
        out.append(' ');
      }
      item.region(end, items.length());
    }
    if (end < items.length()) {
      throw new ToolFailure(2, "syntax error at source line 1: " + items);
    }
    return out.toString();
  }

  private static String field(String name, String line, List<String> fields) {
    int index = name.equals("NF") ? fields.size() : Integer.parseInt(name);
    if (index == 0) {
      return line;
    }
    return index <= fields.size() ? fields.get(index - 1) : "";
  }

  private static List<String> fields(String line, String separator) {
    if (line.isEmpty()) {
      return List.of();
    }
    if (separator.equals(" ")) {
      return List.of(line.strip().split("\\s+", -1));
    }
    String regex = separator.length() == 1 ? Pattern.quote(separator) : separator;
    return new ArrayList<>(List.of(line.split(regex, -1)));
  }
}
