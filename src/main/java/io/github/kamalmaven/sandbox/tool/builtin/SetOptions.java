package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.ShellOption;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code set}: switches options, replaces the positional parameters, or lists the variables. */
final class SetOptions implements Tool {

  private static final Map<String, ShellOption> LETTERS =
      Map.of("e", ShellOption.ERREXIT, "u", ShellOption.NOUNSET);

  private static final Map<String, ShellOption> NAMES =
      Map.of(
          "errexit", ShellOption.ERREXIT,
          "nounset", ShellOption.NOUNSET,
          "pipefail", ShellOption.PIPEFAIL);

  @Override
  public int run(Call call) throws IOException {
    if (call.arguments().isEmpty()) {
      for (Map.Entry<String, String> entry : call.shell().variables().all().entrySet()) {
        call.print(entry.getKey() + "='" + entry.getValue().replace("'", "'\\''") + "'\n");
      }
      return 0;
    }
    int i = 0;
    List<String> words = call.arguments();
    while (i < words.size() && words.get(i).matches("[-+][a-zA-Z]+")) {
      boolean on = words.get(i).startsWith("-");
      for (char letter : words.get(i).substring(1).toCharArray()) {
        if (letter == 'o' && i + 1 < words.size()) {
          i++;
          turn(call.shell().options(), NAMES.get(words.get(i)), on);
        } else {
          turn(call.shell().options(), LETTERS.get(String.valueOf(letter)), on);
        }
      }
      i++;
    }
    boolean dashes = i < words.size() && words.get(i).equals("--");
    if (dashes || i < words.size()) {
      List<String> positional = new ArrayList<>(call.shell().positional().subList(0, 1));
      positional.addAll(words.subList(dashes ? i + 1 : i, words.size()));
      call.shell().positional(positional);
    }
    return 0;
  }

  /** Options the sandbox has no use for, such as {@code -x}, are taken and ignored. */
  private static void turn(Set<ShellOption> options, @Nullable ShellOption option, boolean on) {
    if (option != null && on) {
      options.add(option);
    } else if (option != null) {
      options.remove(option);
    }
  }
}
