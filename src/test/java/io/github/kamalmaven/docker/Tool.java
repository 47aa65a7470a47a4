package io.github.kamalmaven.docker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs on the control machine, each with a deadline.
 *
 * @param directory where they run
 * @param environment what is added to the environment of this process
 * @param deadline when they are killed
 */
public record Tool(Path directory, Map<String, String> environment, Duration deadline) {

  /** In the directory of the project that these tests belong to. */
  public static Tool within(Duration deadline) {
    return new Tool(Path.of("").toAbsolutePath(), Map.of(), deadline);
  }

  public Tool in(Path other) {
    return new Tool(other, environment, deadline);
  }

  public Tool with(Map<String, String> variables) {
    return new Tool(directory, variables, deadline);
  }

  /** Runs a program that must succeed, and returns what it wrote. */
  public String run(String... words) {
    return tryRun(words).mustSucceed().out();
  }

  /** Runs a program. */
  public Run tryRun(String... words) {
    try {
      Path out = Files.createTempFile("tool", ".out");
      Path err = Files.createTempFile("tool", ".err");
      try {
        int exit = execute(List.of(words), out, err);
        return new Run(List.of(words), exit, Trees.read(out), Trees.read(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int execute(List<String> words, Path out, Path err) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      throw new IllegalStateException(
          "%s is not done after %s: %s%s"
              .formatted(words, deadline, Trees.read(out), Trees.read(err)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted: " + words, e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
