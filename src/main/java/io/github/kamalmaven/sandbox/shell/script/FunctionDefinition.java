package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.FunctionReturn;
import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Names a command so that it can be called.
 *
 * @param name the function's name
 * @param body what a call runs
 */
public record FunctionDefinition(String name, Script body) implements Script {

  @Override
  public int run(Shell shell) {
    shell.functions().put(name, this::call);
    return 0;
  }

  private int call(Call call) throws IOException {
    Shell shell = call.shell();
    List<String> before = shell.positional();
    List<String> words = new ArrayList<>(before.subList(0, 1));
    words.addAll(call.arguments());
    shell.positional(words);
    try {
      return body.run(shell);
    } catch (FunctionReturn end) {
      return end.status();
    } finally {
      shell.positional(before);
    }
  }
}
