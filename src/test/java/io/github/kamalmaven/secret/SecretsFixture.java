package io.github.kamalmaven.secret;

import static java.util.stream.Collectors.joining;

import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.TestShell;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.adapter.TestAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project with secrets files and a real shell. */
final class SecretsFixture {
  final List<Event> events = new ArrayList<>();

  private final Path project;
  private final Map<String, String> environment;

  SecretsFixture(Path project, Map<String, String> environment) {
    this.project = project;
    this.environment = environment;
  }

  SecretsFixture file(String name, String text) {
    try {
      Path file = project.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Secrets secrets() {
    return secrets(Optional.empty());
  }

  Secrets secrets(String destination) {
    return secrets(Optional.of(destination));
  }

  private Secrets secrets(Optional<String> destination) {
    Report report = events::add;
    TestShell shell = new TestShell(project, environment);
    VaultTools tools = new VaultTools(shell, project, environment, report, false);
    SecretCommands commands =
        new SecretCommands(
            shell,
            Surroundings.in(project),
            report,
            new SecretAdapters(List.of(new TestAdapter()), tools));
    return new Secrets(
        new SecretFiles(project, ".kamal/secrets", destination), environment, commands);
  }

  /** What {@code kamal secrets print} prints. */
  String printed() {
    return secrets().all().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue().reveal() + "\n")
        .collect(joining());
  }
}
