package io.github.kamalmaven.build.dockerfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts instructions into stages, with the variables that are known. */
final class StageReader {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:(?<bare>\\w+)|\\{(?<name>\\w+)(?::-(?<otherwise>[^}]*))?\\})");

  private final Map<String, String> arguments;
  private final Map<String, String> known = new HashMap<>();
  private final List<Dockerfile.Stage> stages = new ArrayList<>();

  StageReader(Map<String, String> arguments) {
    this.arguments = arguments;
  }

  List<Dockerfile.Stage> read(List<Instruction> instructions) {
    for (Instruction one : instructions) {
      switch (one.name()) {
        case "FROM" -> from(one.words());
        case "ARG" -> one.words().forEach(this::argument);
        case "ENV" -> one.words().forEach(this::variable);
        case "COPY", "ADD" -> copy(one);
        default -> {}
      }
    }
    return stages;
  }

  private void from(List<String> words) {
    List<String> plain = words.stream().filter(word -> !word.startsWith("--")).toList();
    String name = plain.size() == 3 && plain.get(1).equalsIgnoreCase("AS") ? plain.get(2) : "";
    List<String> made = new ArrayList<>(List.of(expanded(plain.get(0))));
    stages.add(new Dockerfile.Stage(name, made, new ArrayList<>()));
  }

  private void argument(String word) {
    String[] parts = word.split("=", 2);
    if (arguments.containsKey(parts[0])) {
      known.put(parts[0], arguments.get(parts[0]));
    } else if (parts.length == 2) {
      known.put(parts[0], expanded(parts[1]));
    }
  }

  private void variable(String word) {
    String[] parts = word.split("=", 2);
    if (parts.length == 2) {
      known.put(parts[0], expanded(parts[1]));
    }
  }

  private void copy(Instruction instruction) {
    if (stages.isEmpty()) {
      return;
    }
    Dockerfile.Stage stage = stages.get(stages.size() - 1);
    List<String> words = instruction.words();
    List<String> from =
        words.stream()
            .filter(word -> word.startsWith("--from="))
            .map(word -> expanded(word.substring("--from=".length())))
            .toList();
    List<String> paths =
        words.stream().filter(word -> !word.startsWith("--")).map(this::expanded).toList();
    if (!from.isEmpty()) {
      stage.made().addAll(from);
    } else if (paths.size() > 1
        && Stream.of("$", "<<", "://").noneMatch(paths.toString()::contains)) {
      int last = paths.size() - 1;
      stage.copies().add(new Copy(instruction.line(), paths.subList(0, last), paths.get(last)));
    }
  }

  /** What is not known stays as it is. */
  private String expanded(String text) {
    return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
  }

  private String value(MatchResult found) {
    String name = found.group(1) == null ? found.group(2) : found.group(1);
    String otherwise = found.group(3) == null ? found.group() : found.group(3);
    return known.getOrDefault(name, otherwise);
  }
}
