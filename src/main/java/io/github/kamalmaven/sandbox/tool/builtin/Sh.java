package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.ShellOption;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import io.github.kamalmaven.sandbox.shell.parse.ScriptRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code sh} and {@code bash}: a script from an argument, a file or standard input. */
final class Sh implements Tool {

  private static final int NO_SCRIPT = 2;

  @Override
  public int run(Call call) throws IOException {
    Shell shell = call.shell();
    List<String> words = call.arguments();
    StringBuilder letters = new StringBuilder();
    int i = 0;
    while (i < words.size() && words.get(i).startsWith("-") && words.get(i).length() > 1) {
      letters.append(words.get(i).startsWith("--") ? "" : words.get(i).substring(1));
      boolean named = words.get(i).endsWith("o");
      i += named ? 2 : 1;
    }
    if (letters.indexOf("e") >= 0) {
      shell.options().add(ShellOption.ERREXIT);
    }
    if (letters.indexOf("u") >= 0) {
      shell.options().add(ShellOption.NOUNSET);
    }
    List<String> rest = words.subList(Math.min(i, words.size()), words.size());
    if (letters.indexOf("c") >= 0) {
      return argument(call, rest);
    }
    if (letters.indexOf("s") >= 0 || rest.isEmpty()) {
      shell.positional(named(call.name(), rest));
      return shell.contain(ScriptRunner.of(shell.streams().in()));
    }
    return file(call, rest);
  }

  private static int argument(Call call, List<String> rest) throws IOException {
    if (rest.isEmpty()) {
      throw new ToolFailure(NO_SCRIPT, "-c requires an argument");
    }
    Shell shell = call.shell();
    shell.positional(
        rest.size() > 1 ? rest.subList(1, rest.size()) : named(call.name(), List.of()));
    return shell.contain(ScriptRunner.of(rest.get(0)));
  }

  private static int file(Call call, List<String> rest) throws IOException {
    Shell shell = call.shell();
    String path = call.path(rest.get(0));
    if (!call.disk().exists(path)) {
      shell.complain("cannot open " + rest.get(0) + ": No such file");
      return NO_SCRIPT;
    }
    shell.positional(rest);
    byte[] script = call.disk().read(path);
    return shell.contain(ScriptRunner.of(new String(script, StandardCharsets.UTF_8)));
  }

  private static List<String> named(String name, List<String> arguments) {
    List<String> positional = new ArrayList<>(List.of(name));
    positional.addAll(arguments);
    return positional;
  }
}
