package io.github.kamalmaven.config.read.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project whose configuration is valid, or was refused by Kamal.
 *
 * @param files path and content
 */
record FuzzProject(Map<String, String> files) {
  static final String MAIN = "config/deploy.yml";
  private static final String STAGING = "config/deploy.staging.yml";

  /** Those of all recorded scenarios, and one with every key. */
  static List<FuzzProject> all() {
    Set<FuzzProject> projects = new LinkedHashSet<>();
    projects.add(new FuzzProject(Map.of(MAIN, resource("/config/maximal.yml"))));
    try (Stream<Path> goldens = Files.list(directory())) {
      for (Path golden : goldens.sorted().toList()) {
        for (JsonNode scenario : new ObjectMapper().readTree(golden.toFile())) {
          Map<String, String> files = new TreeMap<>();
          scenario
              .path("files")
              .properties()
              .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
          files.keySet().removeIf(path -> !path.startsWith("config/"));
          if (files.containsKey(MAIN)) {
            projects.add(new FuzzProject(files));
          }
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new ArrayList<>(projects);
  }

  /** The destination that has a file. */
  Optional<String> destination() {
    return files.containsKey(STAGING) ? Optional.of("staging") : Optional.empty();
  }

  private static Path directory() {
    try {
      return Path.of(Objects.requireNonNull(FuzzProject.class.getResource("/parity")).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String resource(String name) {
    try (InputStream in = FuzzProject.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
