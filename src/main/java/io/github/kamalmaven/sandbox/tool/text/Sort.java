package io.github.kamalmaven.sandbox.tool.text;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Lines;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** {@code sort}, by bytes or numbers. */
final class Sort implements Tool {

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "urn", "");
    Comparator<String> order = Comparator.naturalOrder();
    if (line.has('n')) {
      order = Comparator.comparingLong(Sort::number).thenComparing(order);
    }
    if (line.has('r')) {
      order = order.reversed();
    }
    List<String> sorted =
        Lines.of(Inputs.read(call, line.operands())).lines().stream().sorted(order).toList();
    call.print(new Lines(line.has('u') ? sorted.stream().distinct().toList() : sorted).bytes());
    return 0;
  }

  private static long number(String line) {
    String digits = line.strip().replaceFirst("[^0-9-].*", "");
    return digits.matches("-?[0-9]{1,18}") ? Long.parseLong(digits) : 0;
  }
}
