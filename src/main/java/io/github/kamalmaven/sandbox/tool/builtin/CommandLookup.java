package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code command}, and {@code type} and {@code which}, which only tell where a command is. */
final class CommandLookup implements Tool {

  @Override
  public int run(Call call) throws IOException {
    List<String> words = new ArrayList<>(call.arguments());
    boolean ask = words.removeAll(List.of("-v", "-V")) || !call.name().equals("command");
    Shell shell = call.shell();
    if (!ask) {
      return words.isEmpty() ? 0 : shell.invoke(words, Map.of(), shell.streams());
    }
    int status = 0;
    for (String name : words) {
      if (shell.machine().program(name).isPresent()) {
        call.print("/usr/bin/" + name + "\n");
      } else if (shell.machine().builtin(name).isPresent()) {
        call.print(name + "\n");
      } else {
        status = 127;
      }
    }
    return status;
  }
}
