package io.github.kamalmaven.sandbox.docker.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options and arguments of a command.
 *
 * @param values every value given, by long name; flags have {@code true} or {@code false}
 * @param arguments what is not an option
 */
record Options(Map<String, List<String>> values, List<String> arguments) {

  Options {
    values = Map.copyOf(values);
    arguments = List.copyOf(arguments);
  }

  boolean on(String flag) {
    return last(flag).filter(value -> value.equals("true")).isPresent();
  }

  Optional<String> last(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  String argument(int index) {
    return arguments.get(index);
  }
}
