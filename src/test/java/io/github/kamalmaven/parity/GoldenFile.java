package io.github.kamalmaven.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file of recorded scenarios of one configuration.
 *
 * @param name without its ending
 * @param scenarios in the file's order
 */
record GoldenFile(String name, List<Scenario> scenarios) {
  /** The system property that names a directory with other files. */
  private static final String DIRECTORY = "kamal.parity.dir";

  /** All files, by name. */
  static List<GoldenFile> all() {
    try (Stream<Path> files = Files.list(directory())) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(GoldenFile::read)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All scenarios of all files. */
  static List<Scenario> allScenarios() {
    return all().stream().flatMap(file -> file.scenarios().stream()).toList();
  }

  /** One scenario by its name. */
  static Scenario scenario(String name) {
    return allScenarios().stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static GoldenFile read(Path file) {
    List<Scenario> scenarios = new ArrayList<>();
    try {
      for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
        scenarios.add(new ScenarioReader(node).read());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    String fileName = String.valueOf(file.getFileName());
    return new GoldenFile(fileName.replace(".json", ""), List.copyOf(scenarios));
  }

  private static Path directory() {
    String other = System.getProperty(DIRECTORY, "");
    if (!other.isEmpty()) {
      return Path.of(other);
    }
    URL folder = Objects.requireNonNull(GoldenFile.class.getResource("/parity"));
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
