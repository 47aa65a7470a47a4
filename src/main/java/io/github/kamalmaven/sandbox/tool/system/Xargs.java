package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Streams;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** GNU {@code xargs}: without input it still runs its command once, unless {@code -r} is given. */
final class Xargs implements Tool {

  private static final int COMMAND_FAILED = 123;
  private static final int NOT_EXECUTED = 126;

  @Override
  public int run(Call call) throws IOException {
    List<String> words = call.arguments();
    boolean skipEmpty = false;
    int most = Integer.MAX_VALUE;
    String placeholder = "";
    int i = 0;
    while (i < words.size() && words.get(i).startsWith("-")) {
      String option = words.get(i);
      skipEmpty |= option.contains("r");
      String value = option.length() > 2 ? option.substring(2) : "";
      if (option.matches("-[nIPL]") && i + 1 < words.size()) {
        i++;
        value = words.get(i);
      }
      most = option.startsWith("-n") ? Integer.parseInt(value) : most;
      placeholder = option.startsWith("-I") ? value : placeholder;
      i++;
    }
    List<String> command = i < words.size() ? words.subList(i, words.size()) : List.of("echo");
    String input = new String(call.input(), StandardCharsets.UTF_8);
    if (!placeholder.isEmpty()) {
      return replaceInLines(call, command, placeholder, input);
    }
    List<String> items = new XargsInput(input).items();
    int status = 0;
    if (items.isEmpty() && !skipEmpty) {
      status = start(call, command, List.of());
    }
    for (int from = 0; from < items.size(); from = next(from, most, items)) {
      status = Math.max(status, start(call, command, items.subList(from, next(from, most, items))));
    }
    return status;
  }

  private static int next(int from, int most, List<String> items) {
    return most >= items.size() - from ? items.size() : from + most;
  }

  private static int replaceInLines(
      Call call, List<String> command, String placeholder, String input) throws IOException {
    int status = 0;
    for (String line : input.lines().filter(text -> !text.isBlank()).toList()) {
      List<String> words =
          command.stream().map(word -> word.replace(placeholder, line.strip())).toList();
      status = Math.max(status, start(call, words, List.of()));
    }
    return status;
  }

  private static int start(Call call, List<String> command, List<String> items) throws IOException {
    List<String> words = new ArrayList<>(command);
    words.addAll(items);
    Shell shell = call.shell();
    Streams streams = shell.streams().withInput(InputStream.nullInputStream());
    int status = shell.start(words, Map.of(), streams);
    return status == 0 || status >= NOT_EXECUTED ? status : COMMAND_FAILED;
  }
}
