package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code hostname} and {@code uname}. */
final class HostName implements Tool {

  @Override
  public int run(Call call) throws IOException {
    String name = call.shell().machine().hostname();
    if (call.name().equals("hostname")) {
      call.print(name + "\n");
      return 0;
    }
    String letters = String.join("", call.arguments()).replace("-", "");
    List<String> parts = new ArrayList<>();
    add(parts, letters.isEmpty() || letters.matches(".*[as].*"), "Linux");
    add(parts, letters.matches(".*[an].*"), name);
    add(parts, letters.matches(".*[ar].*"), "6.1.0-sandbox");
    add(parts, letters.matches(".*[av].*"), "#1 SMP");
    add(parts, letters.matches(".*[am].*"), "x86_64");
    add(parts, letters.matches(".*[ao].*"), "GNU/Linux");
    call.print(String.join(" ", parts) + "\n");
    return 0;
  }

  private static void add(List<String> parts, boolean wanted, String part) {
    if (wanted) {
      parts.add(part);
    }
  }
}
