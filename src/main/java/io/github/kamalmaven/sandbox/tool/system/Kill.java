package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.HangUp;
import io.github.kamalmaven.sandbox.shell.LoginShell;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.List;

/** {@code kill}. Nothing in a sandbox runs long enough to be killed but the connection itself. */
final class Kill implements Tool {

  @Override
  public int run(Call call) throws IOException {
    List<String> words = call.arguments();
    boolean signal = !words.isEmpty() && !words.get(0).equals("-0");
    if (signal && words.get(words.size() - 1).equals(LoginShell.PARENT)) {
      throw new HangUp();
    }
    return 0;
  }
}
