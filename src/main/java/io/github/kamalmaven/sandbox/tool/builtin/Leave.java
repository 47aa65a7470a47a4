package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.FunctionReturn;
import io.github.kamalmaven.sandbox.shell.LoopJump;
import io.github.kamalmaven.sandbox.shell.ShellExit;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;

/** {@code exit}, {@code return}, {@code break} and {@code continue}. */
final class Leave implements Tool {

  private static final int ERROR = 2;

  @Override
  public int run(Call call) throws IOException {
    String given = call.arguments().isEmpty() ? "" : call.arguments().get(0);
    switch (call.name()) {
      case "exit" -> throw new ShellExit(number(given, call.shell().status()) & 0xff);
      case "return" -> throw new FunctionReturn(number(given, call.shell().status()) & 0xff);
      default -> throw new LoopJump(call.name().equals("break"), Math.max(1, number(given, 1)));
    }
  }

  private static int number(String text, int otherwise) throws ToolFailure {
    try {
      return text.isEmpty() ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new ToolFailure(ERROR, "Illegal number: " + text);
    }
  }
}
