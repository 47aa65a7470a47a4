package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.read.erb.engine.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project's directory with configuration files, for tests. */
final class Project {
  private static final Path CONFIG = Path.of("config/deploy.yml");
  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> outputs = new HashMap<>();

  Project(Path directory) {
    this.directory = directory;
  }

  Project file(String path, String content) {
    try {
      Path file = directory.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Project config(String... lines) {
    return file("config/deploy.yml", String.join("\n", lines) + "\n");
  }

  Project env(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** What a shell command prints; any other command is an error. */
  Project command(String line, String output) {
    outputs.put(line, output);
    return this;
  }

  Deployment read() {
    return reader().read(CONFIG, Optional.empty());
  }

  Deployment read(String destination) {
    return reader().read(CONFIG, Optional.of(destination));
  }

  /** What is doubtful, a line each. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    reader().read(CONFIG, Optional.empty(), warning -> warnings.add(warning.toLine()));
    return warnings;
  }

  Project bytes(String path, byte[] content) {
    try {
      file(path, "");
      Files.write(directory.resolve(path), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> aliases() {
    return reader().aliases(CONFIG, Optional.empty());
  }

  String render(String path, Map<String, String> variables) {
    return reader().render(Path.of(path), variables);
  }

  Path path(String path) {
    return directory.toAbsolutePath().normalize().resolve(path);
  }

  private DeploymentReader reader() {
    return new DeploymentReader(directory, new HashMap<>(environment), World.of(this::run));
  }

  private String run(String line) {
    if (!outputs.containsKey(line)) {
      throw new AssertionError("unexpected command: " + line);
    }
    return outputs.get(line);
  }

  /** A file of src/test/resources/config. */
  static String resource(String name) {
    try (InputStream in = Project.class.getResourceAsStream("/config/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
