package io.github.kamalmaven.parity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Commands that only ask: they may be merged, reshaped or left out.
 *
 * <p>A line is a question if each of its simple commands is one of the known shapes and nothing is
 * written to a file. What is not known to ask is taken to change something.
 */
final class Questions {
  private static final Map<String, Pattern> SHAPES = shapes();
  private static final Pattern HARMLESS_REDIRECTION =
      Pattern.compile("\\s*(?:\\d?>&\\d|\\d?>\\s*/dev/null)");

  /** Operators, and the ends of substitutions, subshells and quoted scripts. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:&&|\\|\\||;|(?<!\\\\)\\||\\$\\((?!\\()|\\n)\\s*");

  private Questions() {}

  /** Whether a command line only asks. */
  static boolean asks(String line) {
    String plain = HARMLESS_REDIRECTION.matcher(line.replace("'\\''", "'")).replaceAll("");
    return !plain.contains(">") && simpleCommands(plain).allMatch(Questions::isKnown);
  }

  /** The names of the shapes a line is made of, for those who extend the list. */
  static List<String> shapesOf(String line) {
    return simpleCommands(line).map(one -> shapeOf(one).orElse("? " + one)).toList();
  }

  private static Stream<String> simpleCommands(String line) {
    return Arrays.stream(SEPARATOR.split(line.strip()))
        .map(Questions::withoutWrapping)
        .filter(one -> !one.isEmpty());
  }

  private static String withoutWrapping(String command) {
    return command
        .strip()
        .replaceFirst("^/usr/bin/env ", "")
        .replaceFirst("^sh -c '", "")
        .replaceFirst("^\\(\\s*", "")
        .strip();
  }

  private static boolean isKnown(String command) {
    return shapeOf(command).isPresent();
  }

  private static Optional<String> shapeOf(String command) {
    return SHAPES.entrySet().stream()
        .filter(shape -> shape.getValue().matcher(command).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<String, Pattern> shapes() {
    Map<String, String> shapes = new LinkedHashMap<>();
    shapes.put("list containers", "docker (ps|container ls)( .*)?");
    shapes.put("list images", "docker image ls( .*)?");
    shapes.put("inspect", "(xargs )?docker (container |image |buildx |context )?inspect .*");
    shapes.put("docker's facts", "docker (info|version|-v|--version)( .*)?");
    shapes.put("buildx's facts", "docker (buildx version|buildx ls|context ls)( .*)?");
    shapes.put("container logs", "(xargs )?docker logs .*");
    shapes.put("the proxy's services", "docker exec kamal-proxy (kamal-proxy list|cat \\S+)");
    shapes.put("free space", "df -Pk|df -Pk .*");
    shapes.put("read files", "(xargs -I\\{} )?(cat|stat|ls|tail|head|test|\\[) .*");
    shapes.put("read the account", "(id|whoami|sudo -nl)( .*)?");
    shapes.put("git's facts", "git (-C \\S+ )?(status|rev-parse|config --get|config user) ?.*");
    shapes.put("filter text", "(grep|awk|head|tail|tr|wc|base64 -d)( [^>]*)?");
    shapes.put("print", "(echo|printf|true)( .*)?");
    shapes.put("loop over lines", "while read .*|do echo .*|done'?|exit \\d\\)*");
    Map<String, Pattern> compiled = new LinkedHashMap<>();
    shapes.forEach((name, regex) -> compiled.put(name, Pattern.compile(regex, Pattern.DOTALL)));
    return compiled;
  }
}
