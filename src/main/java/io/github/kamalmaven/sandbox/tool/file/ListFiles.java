package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.disk.Facts;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.CommandLine;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code ls}, one name a line. */
final class ListFiles implements Tool {

  /** GNU's status for an operand that is not there. */
  private static final int MISSING = 2;

  @Override
  public int run(Call call) throws IOException {
    CommandLine line = CommandLine.of(call, "1aAldhtrF", "");
    List<String> names = line.operands().isEmpty() ? List.of(".") : line.operands();
    int status = 0;
    for (String name : names) {
      String path = call.path(name);
      if (!call.disk().exists(path)) {
        status = call.fail(MISSING, "cannot access '" + name + "': No such file or directory");
      } else if (line.has('d') || !call.disk().isDirectory(path)) {
        print(call, line, path, name);
      } else {
        if (names.size() > 1) {
          call.print((name.equals(names.get(0)) ? "" : "\n") + name + ":\n");
        }
        for (String child : children(call, line, path)) {
          print(call, line, call.path(path + "/" + child), child);
        }
      }
    }
    return status;
  }

  private static List<String> children(Call call, CommandLine line, String path)
      throws DiskException {
    List<String> names = new ArrayList<>();
    if (line.has('a')) {
      names.addAll(List.of(".", ".."));
    }
    for (String name : call.disk().list(path)) {
      if (!name.startsWith(".") || line.has('a') || line.has('A')) {
        names.add(name);
      }
    }
    return names;
  }

  private static void print(Call call, CommandLine line, String path, String name)
      throws IOException {
    Optional<Facts> facts = line.has('l') ? call.disk().facts(path) : Optional.empty();
    String prefix =
        facts
            .map(
                f ->
                    FileFacts.permissions(f)
                        + " 1 "
                        + f.owner().replace(':', ' ')
                        + " "
                        + f.size()
                        + " ")
            .orElse("");
    call.print(prefix + name + "\n");
  }
}
