package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.Variables;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code export}, {@code readonly} and {@code local}: sets variables, and exports the first. */
final class Export implements Tool {

  @Override
  public int run(Call call) throws IOException {
    Variables variables = call.shell().variables();
    List<String> words = call.arguments();
    if (words.isEmpty() || words.equals(List.of("-p"))) {
      for (Map.Entry<String, String> entry : variables.environment().entrySet()) {
        call.print("export " + entry.getKey() + "='" + entry.getValue() + "'\n");
      }
      return 0;
    }
    for (String word : words) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (equals >= 0) {
        variables.set(name, word.substring(equals + 1));
      }
      if (call.name().equals("export")) {
        variables.export(name);
      }
    }
    return 0;
  }
}
