package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Jobs;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Builtins that are a line or two each. */
final class SmallBuiltins {

  private SmallBuiltins() {}

  static Tool constant(int status) {
    return call -> status;
  }

  static int printDirectory(Call call) throws IOException {
    call.print(call.shell().directory() + "\n");
    return 0;
  }

  static int unset(Call call) {
    for (String name : call.arguments()) {
      call.shell().variables().unset(name);
    }
    return 0;
  }

  static int shift(Call call) {
    List<String> words = new ArrayList<>(call.shell().positional());
    int count = call.arguments().isEmpty() ? 1 : Integer.parseInt(call.arguments().get(0));
    if (count >= words.size()) {
      return 2;
    }
    words.subList(1, count + 1).clear();
    call.shell().positional(words);
    return 0;
  }

  /** All jobs have ended already: what is left of waiting is their status. */
  static int await(Call call) {
    Jobs jobs = call.shell().jobs();
    return call.arguments().isEmpty() ? 0 : jobs.status(Integer.parseInt(call.arguments().get(0)));
  }
}
