package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code find} with depth limits, name and type tests, and one action. */
final class Find implements Tool {

  @Override
  public int run(Call call) throws IOException {
    List<String> words = call.arguments();
    int first = 0;
    while (first < words.size() && !words.get(first).matches("[-!(].*")) {
      first++;
    }
    FindExpression expression = FindExpression.parse(words.subList(first, words.size()));
    List<String> starts = first == 0 ? List.of(".") : words.subList(0, first);
    List<String> found = new ArrayList<>();
    int status = 0;
    for (String start : starts) {
      if (call.disk().exists(call.path(start))) {
        walk(call, start, 0, expression, found);
      } else {
        status = call.fail(1, "'" + start + "': No such file or directory");
      }
    }
    return Math.max(status, act(call, expression, found));
  }

  private static void walk(
      Call call, String path, int depth, FindExpression expression, List<String> found)
      throws IOException {
    boolean directory = call.disk().isDirectory(call.path(path));
    if (expression.accepts(DiskPath.name(path), directory, depth)) {
      found.add(path);
    }
    if (directory && depth < expression.maxDepth()) {
      for (String name : call.disk().list(call.path(path))) {
        walk(call, path + "/" + name, depth + 1, expression, found);
      }
    }
  }

  private static int act(Call call, FindExpression expression, List<String> found)
      throws IOException {
    if (expression.delete()) {
      for (String path : found) {
        call.disk().removeTree(call.path(path));
      }
      return 0;
    }
    if (expression.command().isEmpty()) {
      for (String path : found) {
        call.print(path + "\n");
      }
      return 0;
    }
    if (expression.together()) {
      return found.isEmpty() ? 0 : execute(call, expression.command(), found);
    }
    for (String path : found) {
      execute(call, expression.command(), List.of(path));
    }
    return 0;
  }

  private static int execute(Call call, List<String> command, List<String> paths)
      throws IOException {
    List<String> words = new ArrayList<>();
    for (String word : command) {
      if (word.equals("{}")) {
        words.addAll(paths);
      } else {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      throw new ToolFailure(1, "missing argument to `-exec'");
    }
    int status = call.shell().start(words, Map.of(), call.shell().streams());
    return status == 0 ? 0 : 1;
  }
}
