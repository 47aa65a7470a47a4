package io.github.kamalmaven.host;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real shell, as small as tests need it, in an environment that only the test decides. */
public final class TestShell implements Local {
  private final Path directory;
  private final Map<String, String> environment;

  public TestShell(Path directory) {
    this(directory, Map.of());
  }

  public TestShell(Path directory, Map<String, String> environment) {
    this.directory = directory;
    this.environment = environment;
  }

  @Override
  public Outcome run(CommandLine command) {
    return run(command, Surroundings.in(directory));
  }

  @Override
  public Outcome run(CommandLine command, Surroundings surroundings) {
    try {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      try {
        return run(command, surroundings, out, err);
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private Outcome run(CommandLine command, Surroundings around, Path out, Path err)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command.toRun())
            .directory(around.directory().toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables(around));
    Process process = builder.start();
    process.getOutputStream().close();
    int exit = process.waitFor();
    Outcome outcome = new Outcome(command, exit, text(out), text(err));
    outcome.stdout().lines().forEach(line -> around.lines().line(Event.Stream.OUT, line));
    outcome.stderr().lines().forEach(line -> around.lines().line(Event.Stream.ERR, line));
    return outcome;
  }

  private Map<String, String> variables(Surroundings around) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : List.of("PATH", "HOME")) {
      all.put(name, System.getenv().getOrDefault(name, ""));
    }
    all.putAll(environment);
    around.environment().forEach((name, value) -> all.put(name, value.reveal()));
    return all;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Override
  public void upload(Upload file) {
    throw new UnsupportedOperationException("Nothing is uploaded to the control machine");
  }
}
