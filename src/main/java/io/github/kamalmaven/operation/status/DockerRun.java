package io.github.kamalmaven.operation.status;

import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.LiteralWords;
import io.github.kamalmaven.shell.LiteralWords.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code docker run} would be told about a container.
 *
 * @param options by name without dashes, every value given; {@code true} for switches
 * @param image nothing if that cannot be told
 * @param command what the container runs; empty for the image's own
 */
record DockerRun(
    Map<String, List<Literal>> options, Optional<Literal> image, List<Literal> command) {
  private static final Literal ON = new Literal("true", true);

  private static final Set<String> SWITCHES =
      Set.of(
          "detach",
          "disable-content-trust",
          "init",
          "interactive",
          "no-healthcheck",
          "oom-kill-disable",
          "privileged",
          "publish-all",
          "quiet",
          "read-only",
          "rm",
          "sig-proxy",
          "tty",
          "use-api-socket");

  /**
   * Reads a command line.
   *
   * @param directory in which it would run
   */
  static DockerRun of(CommandLine run, String directory) {
    List<Literal> words = LiteralWords.of(run, Map.of("PWD", directory));
    Map<String, List<Literal>> options = new LinkedHashMap<>();
    int at = 2;
    while (at < words.size() && words.get(at).text().startsWith("--")) {
      at += read(words, at, options);
    }
    return at >= words.size()
        ? new DockerRun(options, Optional.empty(), List.of())
        : new DockerRun(options, Optional.of(words.get(at)), words.subList(at + 1, words.size()));
  }

  /** How many words an option takes. */
  private static int read(List<Literal> words, int at, Map<String, List<Literal>> options) {
    Literal word = words.get(at);
    String text = word.text().substring(2);
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    boolean last = at + 1 >= words.size() || words.get(at + 1).text().startsWith("--");
    boolean single = equals >= 0 || SWITCHES.contains(name) || last;
    Literal value =
        equals >= 0
            ? new Literal(text.substring(equals + 1), word.known())
            : single ? ON : words.get(at + 1);
    options.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    return single ? 1 : 2;
  }

  /** All values of an option. */
  List<String> all(String option) {
    return literals(option).stream().map(Literal::text).toList();
  }

  /** The last value of an option. */
  Optional<String> last(String option) {
    return all(option).stream().reduce((earlier, later) -> later);
  }

  /** The first value of an option. */
  Optional<String> first(String option) {
    return all(option).stream().findFirst();
  }

  /** Whether all values of an option are known, as they are where there are none. */
  boolean knows(String option) {
    return literals(option).stream().allMatch(Literal::known);
  }

  /** Whether the command is known. */
  boolean knowsCommand() {
    return command.stream().allMatch(Literal::known);
  }

  private List<Literal> literals(String option) {
    return options.getOrDefault(option, List.of());
  }
}
