package io.github.kamalmaven.sandbox.docker.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads options as Docker does: {@code --name value}, {@code --name=value}, {@code -abc}. */
final class OptionParser {

  private static final int BAD_FLAG = 125;

  private final Syntax syntax;
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> arguments = new ArrayList<>();
  private String command = "";

  OptionParser(Syntax syntax) {
    this.syntax = syntax;
  }

  Options parse(String name, List<String> words) throws UsageException {
    command = name;
    int i = 0;
    while (i < words.size()) {
      String word = words.get(i);
      boolean last = i + 1 == words.size();
      if (word.equals("--") || (!syntax.interspersed() && !arguments.isEmpty())) {
        arguments.addAll(words.subList(word.equals("--") ? i + 1 : i, words.size()));
        break;
      }
      if (word.startsWith("--")) {
        i += longOption(word.substring(2), last ? List.of() : words.subList(i + 1, i + 2));
      } else if (word.startsWith("-") && word.length() > 1) {
        i += letters(word.substring(1), last ? List.of() : words.subList(i + 1, i + 2));
      } else {
        arguments.add(word);
      }
      i++;
    }
    return new Options(values, arguments);
  }

  /** Gives how many further words it took. */
  private int longOption(String text, List<String> next) throws UsageException {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    Boolean valued = syntax.flags().get(name);
    if (valued == null) {
      throw bad("unknown flag: --" + name);
    }
    if (equals >= 0) {
      add(name, text.substring(equals + 1));
      return 0;
    }
    if (!valued) {
      add(name, "true");
      return 0;
    }
    if (next.isEmpty()) {
      throw bad("flag needs an argument: --" + name);
    }
    add(name, next.get(0));
    return 1;
  }

  private int letters(String text, List<String> next) throws UsageException {
    for (int i = 0; i < text.length(); i++) {
      String name = syntax.shorts().get(text.charAt(i));
      if (name == null) {
        throw bad("unknown shorthand flag: '" + text.charAt(i) + "' in -" + text);
      }
      boolean valued = syntax.flags().getOrDefault(name, false);
      if (valued && i + 1 < text.length()) {
        String value = text.substring(i + 1);
        add(name, value.startsWith("=") ? value.substring(1) : value);
        return 0;
      }
      if (valued && next.isEmpty()) {
        throw bad("flag needs an argument: '" + text.charAt(i) + "' in -" + text);
      }
      add(name, valued ? next.get(0) : "true");
      if (valued) {
        return 1;
      }
    }
    return 0;
  }

  private void add(String name, String value) {
    values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  private UsageException bad(String problem) {
    return new UsageException(
        BAD_FLAG,
        "%s\n\nUsage:  docker %s %s\n\nRun 'docker %s --help' for more information"
            .formatted(problem, command, syntax.synopsis(), command));
  }
}
