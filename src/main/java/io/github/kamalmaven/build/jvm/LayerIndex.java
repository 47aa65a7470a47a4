package io.github.kamalmaven.build.jvm;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which file belongs to which layer of a Spring Boot archive: its file {@code layers.idx}.
 *
 * @param rules the first that matches a path counts; the last layer takes the rest
 */
record LayerIndex(List<Rule> rules) {
  private static final String DEPENDENCIES = "dependencies";
  private static final String SNAPSHOTS = "snapshot-dependencies";
  private static final String APPLICATION = "application";
  private static final Pattern LAYER = Pattern.compile("- \"(.+)\":");
  private static final Pattern ENTRY = Pattern.compile("\\s+- \"(.+)\"");

  /** The layers of archives without an index. */
  static final LayerIndex DEFAULT =
      new LayerIndex(
          List.of(
              new Rule(DEPENDENCIES, "(BOOT-INF|WEB-INF)/lib(-provided)?/(?!.*SNAPSHOT).*"),
              new Rule("spring-boot-loader", "org/springframework/boot/loader/.*"),
              new Rule(SNAPSHOTS, "(BOOT-INF|WEB-INF)/lib(-provided)?/.*"),
              new Rule(APPLICATION, ".*")));

  /** A layer and the paths that belong to it, as a regular expression. */
  record Rule(String layer, String paths) {}

  static LayerIndex read(Path file) {
    List<Rule> rules = new ArrayList<>();
    String layer = APPLICATION;
    try {
      for (String line : Files.readAllLines(file)) {
        Matcher name = LAYER.matcher(line);
        Matcher entry = ENTRY.matcher(line);
        if (name.matches()) {
          layer = name.group(1);
          rules.add(new Rule(layer, "(?!)"));
        } else if (entry.matches()) {
          rules.add(new Rule(layer, paths(entry.group(1))));
        }
      }
    } catch (IOException unreadable) {
      throw new KamalException(
          "Cannot be read: " + unreadable, file.toString(), "run mvn clean package", unreadable);
    }
    rules.add(new Rule(layer, ".*"));
    return new LayerIndex(rules);
  }

  private static String paths(String entry) {
    return Pattern.quote(entry) + (entry.endsWith("/") ? ".*" : "");
  }

  /** The layers in their order. */
  List<String> names() {
    return rules.stream().map(Rule::layer).distinct().toList();
  }

  /** The layer of a file, by its path in the archive. */
  String layerOf(String path) {
    return rules.stream()
        .filter(rule -> path.matches(rule.paths()))
        .map(Rule::layer)
        .findFirst()
        .orElse(APPLICATION);
  }
}
