package io.github.kamalmaven.mojo.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the words of a command line.
 *
 * @param values of the switches that were given, by name; none for a switch that was taken back
 * @param rest all other words, in order
 */
record ParsedSwitches(Map<String, List<String>> values, List<String> rest) {
  /** Nothing. */
  static final ParsedSwitches NONE = new ParsedSwitches(Map.of(), List.of());

  /** These, with the values of others taking precedence over them, and the others' rest. */
  ParsedSwitches then(ParsedSwitches others) {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    all.putAll(others.values);
    return new ParsedSwitches(all, others.rest);
  }

  /** The one value of a switch, if it was given. */
  Optional<String> value(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The same in the one form that leaves no room for interpretation: {@code --name=value}. */
  List<String> canonical() {
    List<String> words = new ArrayList<>();
    values.forEach((name, all) -> all.forEach(value -> words.add(name + "=" + value)));
    words.add("--");
    words.addAll(rest);
    return words;
  }
}
