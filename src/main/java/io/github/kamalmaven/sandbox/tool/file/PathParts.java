package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;

/** {@code basename}, {@code dirname} and {@code realpath}. */
final class PathParts implements Tool {

  @Override
  public int run(Call call) throws IOException {
    if (call.arguments().isEmpty()) {
      throw new ToolFailure(1, "missing operand");
    }
    String path = call.arguments().get(0);
    String result =
        switch (call.name()) {
          case "basename" -> withoutSuffix(call, DiskPath.name(path));
          case "dirname" -> directory(path);
          default -> call.path(path);
        };
    call.print(result + "\n");
    return 0;
  }

  private static String withoutSuffix(Call call, String name) {
    String suffix = call.arguments().size() > 1 ? call.arguments().get(1) : "";
    boolean cut = name.endsWith(suffix) && name.length() > suffix.length();
    return cut ? name.substring(0, name.length() - suffix.length()) : name;
  }

  private static String directory(String path) {
    String trimmed = path.replaceFirst("/+$", "");
    int slash = trimmed.lastIndexOf('/');
    if (slash < 0) {
      return path.startsWith("/") ? "/" : ".";
    }
    return slash == 0 ? "/" : trimmed.substring(0, slash).replaceFirst("/+$", "");
  }
}
