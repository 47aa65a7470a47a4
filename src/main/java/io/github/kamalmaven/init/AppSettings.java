package io.github.kamalmaven.init;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an app's own settings say: application.properties, application.yml and the like.
 *
 * @param values by key with dots
 * @param file the one they were found in; empty if there is none
 */
record AppSettings(Map<String, String> values, Optional<String> file) {
  private static final String RESOURCES = "src/main/resources/";
  private static final List<String> FILES =
      List.of(
          "application.properties",
          "application.yml",
          "application.yaml",
          "META-INF/microprofile-config.properties");
  private static final Pattern LINE = Pattern.compile("( *)([^\\s:#-][^:#]*): *([^#]*?) *(#.*)?");

  /** A value that the environment can change: its default counts. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^:}]+:([^}]*)}");

  /** The settings of a project; none if they cannot be read. */
  static AppSettings in(Path project) {
    return FILES.stream()
        .filter(name -> Files.exists(project.resolve(RESOURCES + name)))
        .findFirst()
        .map(name -> new AppSettings(read(project.resolve(RESOURCES + name)), Optional.of(name)))
        .orElseGet(() -> new AppSettings(Map.of(), Optional.empty()));
  }

  private static Map<String, String> read(Path file) {
    try {
      String text = Files.readString(file);
      return file.toString().endsWith(".properties") ? properties(text) : yaml(text);
    } catch (IOException | IllegalArgumentException unreadable) {
      // The app will tell its owner; a default is as good here.
      return Map.of();
    }
  }

  /** A setting's text, without variables of which the value is known later only. */
  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key))
        .map(value -> VARIABLE.matcher(value).replaceAll("$1"))
        .filter(value -> !value.isEmpty() && !value.contains("${"));
  }

  /** A port. */
  Optional<Integer> port(String key) {
    return text(key)
        .filter(value -> value.matches("\\d{1,5}"))
        .map(Integer::parseInt)
        .filter(port -> port > 0 && port < 65536);
  }

  private static Map<String, String> properties(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    Map<String, String> values = new LinkedHashMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return values;
  }

  /** Keys below keys, in the first document; lists and the like are passed over. */
  private static Map<String, String> yaml(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    Deque<String> path = new ArrayDeque<>();
    Deque<Integer> depths = new ArrayDeque<>();
    for (String line :
        text.split("(?m)^---\\s*$", -1)[text.startsWith("---") ? 1 : 0].split("\n", -1)) {
      Matcher matcher = LINE.matcher(line.stripTrailing());
      if (matcher.matches()) {
        int depth = matcher.group(1).length();
        while (!depths.isEmpty() && depths.peek() >= depth) {
          depths.pop();
          path.pop();
        }
        String key = (path.isEmpty() ? "" : path.peek() + ".") + matcher.group(2).strip();
        depths.push(depth);
        path.push(key);
        values.put(key, matcher.group(3).replaceAll("^([\"'])(.*)\\1$", "$2"));
      }
    }
    return values;
  }
}
