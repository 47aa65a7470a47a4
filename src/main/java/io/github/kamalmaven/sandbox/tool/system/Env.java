package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.Variables;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code env}: runs a program with a changed environment, or prints the environment. */
final class Env implements Tool {

  private static final int NOT_FOUND = 127;

  @Override
  public int run(Call call) throws IOException {
    Shell shell = call.shell();
    Variables variables = shell.variables();
    List<String> words = call.arguments();
    int i = 0;
    while (i < words.size() && words.get(i).matches("-.*|[A-Za-z_]\\w*=(?s:.*)")) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      if (word.equals("-i") || word.equals("-")) {
        variables.environment().keySet().forEach(variables::unset);
      } else if (word.equals("-u") && i + 1 < words.size()) {
        i++;
        variables.unset(words.get(i));
      } else if (equals > 0) {
        variables.export(word.substring(0, equals), word.substring(equals + 1));
      }
      i++;
    }
    List<String> command = words.subList(i, words.size());
    if (command.isEmpty()) {
      for (Map.Entry<String, String> entry : variables.environment().entrySet()) {
        call.print(entry.getKey() + "=" + entry.getValue() + "\n");
      }
      return 0;
    }
    String name = command.get(0);
    if (!name.contains("/") && shell.machine().program(name).isEmpty()) {
      return call.fail(NOT_FOUND, "'" + name + "': No such file or directory");
    }
    return shell.start(command, Map.of(), shell.streams());
  }
}
