package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.Facts;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code chmod} with octal or symbolic modes, and {@code chown}. */
final class ChangeMode implements Tool {

  @Override
  public int run(Call call) throws IOException {
    List<String> words = new ArrayList<>(call.arguments());
    boolean recursive = words.removeAll(List.of("-R"));
    if (words.size() < 2) {
      throw new ToolFailure(1, "missing operand");
    }
    int status = 0;
    for (String name : words.subList(1, words.size())) {
      if (call.disk().exists(call.path(name))) {
        change(call, words.get(0), call.path(name), recursive);
      } else {
        status = call.fail(1, "cannot access '" + name + "': No such file or directory");
      }
    }
    return status;
  }

  private static void change(Call call, String wish, String path, boolean recursive)
      throws IOException {
    if (call.name().equals("chown")) {
      call.disk().chown(path, wish);
    } else {
      int before = call.disk().facts(path).map(Facts::mode).orElse(0);
      Optional<Integer> mode = Mode.parse(wish, before);
      call.disk()
          .chmod(path, mode.orElseThrow(() -> new ToolFailure(1, "invalid mode: '" + wish + "'")));
    }
    if (recursive && call.disk().isDirectory(path)) {
      for (String name : call.disk().list(path)) {
        change(call, wish, path + "/" + name, true);
      }
    }
  }
}
