package io.github.kamalmaven.parity;

import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The directories of one run: the project, a home without settings, and a place for clones.
 *
 * @param root holds them all
 * @param scenario whose project it is
 */
record Workspace(Path root, Scenario scenario) {
  private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\(([^()]*)\\)");

  /** Makes the directories, writes the project's files and commits them if the scenario did. */
  static Workspace create(Path root, Scenario scenario) {
    Workspace workspace = new Workspace(root, scenario);
    try {
      Files.createDirectories(workspace.project());
      Files.createDirectories(workspace.home());
      Files.createDirectories(workspace.temporary());
      for (Map.Entry<String, String> file : scenario.files().entrySet()) {
        workspace.write(file.getKey(), file.getValue());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    if (scenario.git()) {
      workspace.commit();
    }
    return workspace;
  }

  Path project() {
    return root.resolve("project");
  }

  Path home() {
    return root.resolve("home");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  /** What a process finds in its environment: the scenario's, and nothing of this machine's. */
  Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    environment.put("HOME", home().toString());
    environment.put("TMPDIR", temporary().toString());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CEILING_DIRECTORIES", root.toString());
    environment.putAll(scenario.env());
    return environment;
  }

  /** The directories and the placeholders that the recorded texts have for them. */
  Map<String, String> placeholders() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(project().toString(), "<project>");
    all.put(temporary().toString(), "<tmp>");
    return all;
  }

  /** Whether the project's secrets files run a command to get a value. */
  boolean isSecretCommand(String text) {
    return scenario.files().entrySet().stream()
        .filter(file -> file.getKey().startsWith(".kamal/secrets"))
        .flatMap(file -> SUBSTITUTION.matcher(file.getValue()).results())
        .map(found -> CommandLine.sh(CommandLine.script(found.group(1))).toRun())
        .anyMatch(text::equals);
  }

  /** A way to run commands for real. */
  RealProcess process(Path directory, Map<String, String> variables) {
    return new RealProcess(directory, variables, temporary());
  }

  private void write(String path, String content) throws IOException {
    Path file = project().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    if (path.contains("hooks/")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private void commit() {
    for (String step :
        List.of(
            "git init -q -b main",
            "git config user.email dev@example.com",
            "git config user.name dev",
            "git add -A",
            "git commit -q -m project")) {
      Reply reply = process(project(), environment()).run(step, Optional.empty());
      if (reply.exit() != 0) {
        throw new IllegalStateException(step + ": " + reply.stderr());
      }
    }
  }
}
