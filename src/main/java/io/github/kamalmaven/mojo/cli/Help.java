package io.github.kamalmaven.mojo.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code kamal help} prints, laid out as Thor does. */
final class Help {
  private final Verbs verbs;

  Help(Verbs verbs) {
    this.verbs = verbs;
  }

  /** All main words. */
  String ofMain() {
    Map<String, String> rows = new LinkedHashMap<>();
    verbs.main().values().forEach(verb -> rows.put(verb.usage(), verb.texts().summary()));
    verbs
        .families()
        .forEach((name, family) -> rows.put("kamal " + name, String.join(", ", family.keySet())));
    rows.put("kamal help [COMMAND]", "Describe available commands or one specific command");
    rows.put("kamal completion SHELL", "Print a script that completes words in bash, zsh or fish");
    return commands(rows);
  }

  /** All words of a family. */
  String ofFamily(String family) {
    Map<String, String> rows = new LinkedHashMap<>();
    verbs.families().getOrDefault(family, Map.of()).values().stream()
        .filter(verb -> !verb.isHidden())
        .forEach(verb -> rows.put(verb.usage(), verb.texts().summary()));
    rows.put("kamal " + family + " help [COMMAND]", "Describe subcommands or one specific one");
    return commands(rows);
  }

  /** One verb. */
  String of(Verb verb) {
    return "Usage:\n  "
        + verb.usage()
        + "\n\n"
        + options(verb, false)
        + options(verb, true)
        + verb.texts().summary();
  }

  private String commands(Map<String, String> rows) {
    Verb any = verbs.main().values().iterator().next();
    Map<String, String> sorted = new TreeMap<>(rows);
    return "Commands:\n" + table(sorted) + "\n" + options(any, true);
  }

  private static String options(Verb verb, boolean shared) {
    Map<String, String> rows = new LinkedHashMap<>();
    verb.spec().options().stream()
        .filter(option -> Switches.isShared(option) == shared)
        .forEach(option -> rows.put(form(option), verb.textOf(option)));
    return rows.isEmpty() ? "" : "Options:\n" + table(rows) + "\n";
  }

  private static String form(OptionSpec option) {
    List<String> names = new ArrayList<>(Arrays.asList(option.names()));
    names.sort(Comparator.comparingInt(String::length));
    String value = option.typeInfo().isBoolean() ? "" : "=" + option.longestName().substring(2);
    return String.join(", ", names) + value.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static String table(Map<String, String> rows) {
    int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    return rows.entrySet().stream()
        .map(
            row ->
                "  "
                    + row.getKey()
                    + " ".repeat(width - row.getKey().length())
                    + "  # "
                    + row.getValue()
                    + "\n")
        .collect(Collectors.joining());
  }
}
