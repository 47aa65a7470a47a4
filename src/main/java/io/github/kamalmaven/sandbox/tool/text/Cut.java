package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Lines;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code cut}, with one field, character or range of them. */
final class Cut implements Tool {

  private static final Pattern RANGE = Pattern.compile("([0-9]*)(-?)([0-9]*)");

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "s", "dfcb");
    String list = line.value('f').or(() -> line.value('c')).or(() -> line.value('b')).orElse("");
    Matcher range = RANGE.matcher(list);
    if (list.isEmpty() || !range.matches()) {
      throw new ToolFailure(1, "the sandbox only knows one range");
    }
    int first = range.group(1).isEmpty() ? 1 : Integer.parseInt(range.group(1));
    int last = first;
    if (!range.group(2).isEmpty()) {
      last = range.group(3).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(range.group(3));
    }
    String separator = line.value('d').orElse("\t");
    List<String> result = new ArrayList<>();
    for (String text : Lines.of(Inputs.read(call, line.operands())).lines()) {
      result.add(line.has('f') ? fields(text, separator, first, last) : part(text, first, last));
    }
    call.print(new Lines(result).bytes());
    return 0;
  }

  /** A line without the separator is printed as it is. */
  private static String fields(String text, String separator, int first, int last) {
    List<String> fields = List.of(text.split(Pattern.quote(separator), -1));
    if (fields.size() == 1) {
      return text;
    }
    int from = Math.min(first - 1, fields.size());
    return String.join(separator, fields.subList(from, Math.min(last, fields.size())));
  }

  private static String part(String text, int first, int last) {
    int from = Math.min(first - 1, text.length());
    return text.substring(from, Math.min(last, text.length()));
  }
}
