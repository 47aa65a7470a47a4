package io.github.kamalmaven.secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of a {@code kamal secrets} command inside a secrets file, told apart as Thor does.
 *
 * @param words what is no option; unknown options count as such
 * @param options values by long name, without dashes
 */
record SecretsArguments(List<String> words, Map<String, String> options) {
  private static final Map<String, String> SHORT =
      Map.of(
          "-a", "adapter", "-c", "config-file", "-d", "destination", "-h", "hosts", "-r", "roles");

  private static final Set<String> VALUED =
      Set.of(
          "adapter",
          "account",
          "from",
          "version",
          "config-file",
          "destination",
          "hosts",
          "roles",
          "lock-wait-timeout",
          "lock-wait-interval");

  private static final Set<String> FLAGS =
      Set.of("inline", "verbose", "quiet", "primary", "skip-hooks", "lock-wait");

  private static final Set<String> SHORT_FLAGS = Set.of("-v", "-q", "-p", "-H");

  /** Copies both. */
  SecretsArguments {
    words = List.copyOf(words);
    options = Map.copyOf(options);
  }

  /** Tells words and options apart. */
  static SecretsArguments parse(List<String> arguments) {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      String name = nameOf(equals < 0 ? argument : argument.substring(0, equals));
      if (VALUED.contains(name) && equals >= 0) {
        options.put(name, argument.substring(equals + 1));
      } else if (VALUED.contains(name)) {
        boolean last = i + 1 == arguments.size();
        options.put(name, last ? name : arguments.get(++i));
      } else if (!FLAGS.contains(name) && !SHORT_FLAGS.contains(argument)) {
        words.add(argument);
      }
    }
    return new SecretsArguments(words, options);
  }

  private static String nameOf(String argument) {
    if (argument.startsWith("--")) {
      return argument.substring(2).replace('_', '-');
    }
    return SHORT.getOrDefault(argument, "");
  }

  /** The value of an option. */
  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }
}
