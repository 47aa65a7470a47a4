package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Lines;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code grep}: status 0 if a line was selected, 1 if not, 2 for an error. */
final class Grep implements Tool {

  private static final int ERROR = 2;

  @Override
  public int run(Call call) throws IOException {
    CommandLine line =
        CommandLine.of(call, "xvwqcinoEFGsha", "eABCm", Map.of("invert-match", 'v', "quiet", 'q'));
    List<String> operands = new ArrayList<>(line.operands());
    if (!line.has('e') && operands.isEmpty()) {
      throw new ToolFailure(ERROR, "no pattern given");
    }
    Pattern pattern = pattern(line, line.value('e').orElseGet(() -> operands.remove(0)));
    List<String> lines = Lines.of(Inputs.read(call, operands, "%s: ", ERROR)).lines();
    List<Integer> selected = new ArrayList<>();
    int most = number(line, 'm', Integer.MAX_VALUE);
    for (int i = 0; i < lines.size() && selected.size() < most; i++) {
      if (pattern.matcher(lines.get(i)).find() != line.has('v')) {
        selected.add(i);
      }
    }
    if (line.has('c')) {
      call.print(selected.size() + "\n");
    } else if (!line.has('q')) {
      call.print(new Lines(output(line, pattern, lines, selected)).bytes());
    }
    return selected.isEmpty() ? 1 : 0;
  }

  private static List<String> output(
      CommandLine line, Pattern pattern, List<String> lines, List<Integer> selected)
      throws ToolFailure {
    List<String> output = new ArrayList<>();
    if (line.has('o')) {
      for (int i : selected) {
        Matcher matcher = pattern.matcher(lines.get(i));
        while (matcher.find()) {
          output.add(matcher.group());
        }
      }
      return output;
    }
    int around = number(line, 'C', 0);
    int before = number(line, 'B', around);
    int after = number(line, 'A', around);
    TreeSet<Integer> shown = new TreeSet<>();
    for (int i : selected) {
      for (int j = Math.max(0, i - before); j <= i + after && j < lines.size(); j++) {
        shown.add(j);
      }
    }
    int last = -1;
    for (int i : shown) {
      if (before + after > 0 && last >= 0 && i > last + 1) {
        output.add("--");
      }
      String mark = selected.contains(i) ? ":" : "-";
      output.add((line.has('n') ? i + 1 + mark : "") + lines.get(i));
      last = i;
    }
    return output;
  }

  private static Pattern pattern(CommandLine line, String given) throws ToolFailure {
    String text = Lines.form(given);
    String regex;
    if (line.has('F')) {
      regex = Pattern.quote(text);
    } else {
      regex = line.has('E') ? RegularExpression.extended(text) : RegularExpression.basic(text);
    }
    if (line.has('x')) {
      regex = "^(?:" + regex + ")$";
    } else if (line.has('w')) {
      regex = "(?<!\\w)(?:" + regex + ")(?!\\w)";
    }
    try {
      return Pattern.compile(regex, line.has('i') ? Pattern.CASE_INSENSITIVE : 0);
    } catch (PatternSyntaxException e) {
      throw new ToolFailure(ERROR, "Invalid regular expression");
    }
  }

  private static int number(CommandLine line, char option, int otherwise) throws ToolFailure {
    String text = line.value(option).orElse(String.valueOf(otherwise));
    if (!text.matches("[0-9]+")) {
      throw new ToolFailure(ERROR, text + ": invalid context length argument");
    }
    return Integer.parseInt(text);
  }
}
