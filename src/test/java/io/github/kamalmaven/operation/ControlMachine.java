package io.github.kamalmaven.operation;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A control machine with Docker, git's settings and hooks; anything else that is run on it fails.
 */
final class ControlMachine implements Local {
  private static final String HOOK = "/usr/bin/env .kamal/hooks/";
  private static final Map<String, String> ANSWERS =
      Map.of(
          "docker --version && docker buildx version", "Docker version 28.0.1",
          "docker version --format '{{.Server.Version}}'", "28.0.1",
          "/usr/bin/env git config user.name", "Ann",
          "/usr/bin/env git config user.email", "ann@example.test");

  private final Chronicle chronicle;
  private final Map<String, String> failing = new ConcurrentHashMap<>();

  ControlMachine(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  void failHook(String name, String output) {
    failing.put(name, output);
  }

  @Override
  public Outcome run(CommandLine command) {
    return run(command, Surroundings.in(Path.of("/")));
  }

  @Override
  public Outcome run(CommandLine command, Surroundings around) {
    String text = command.toRun();
    if (ANSWERS.containsKey(text)) {
      return new Outcome(command, 0, ANSWERS.get(text) + "\n", "");
    }
    if (text.startsWith("docker login ")) {
      chronicle.add(NAME, "log in");
      return new Outcome(command, 0, "Login Succeeded\n", "");
    }
    if (text.equals("/usr/bin/env git rev-parse")) {
      return new Outcome(command, 128, "", "fatal: not a git repository\n");
    }
    if (!text.startsWith(HOOK)) {
      throw new AssertionError("not expected on the control machine: " + text);
    }
    return hook(command, text.substring(HOOK.length()), around);
  }

  private Outcome hook(CommandLine command, String name, Surroundings around) {
    if (Thread.currentThread().isInterrupted()) {
      throw new AssertionError("the hook " + name + " is cut short by an interrupt");
    }
    Map<String, String> variables = new HashMap<>();
    around.environment().forEach((key, value) -> variables.put(key, value.reveal()));
    String told =
        Stream.of("VERSION", "HOSTS", "LOCK", "ERROR")
            .filter(key -> variables.containsKey("KAMAL_" + key))
            .map(key -> key + "=" + variables.get("KAMAL_" + key))
            .collect(Collectors.joining(" "));
    String secret = variables.containsKey("REGISTRY_PASSWORD") ? " and secrets" : "";
    chronicle.add(NAME, name + " " + told + secret);
    String output = failing.getOrDefault(name, "");
    output.lines().forEach(line -> around.lines().line(Event.Stream.OUT, line));
    return new Outcome(command, failing.containsKey(name) ? 1 : 0, output, "");
  }

  @Override
  public void upload(Upload file) {
    throw new AssertionError("not expected on the control machine: " + file);
  }
}
