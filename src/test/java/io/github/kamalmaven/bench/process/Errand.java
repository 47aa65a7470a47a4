package io.github.kamalmaven.bench.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs that are measured.
 *
 * @param directory where they run
 * @param environment all their variables
 * @param output takes what the last of them writes
 */
public record Errand(Path directory, Map<String, String> environment, Path output) {
  private static final long DEADLINE = Duration.ofMinutes(5).toNanos();

  /** How often a process that will be gone is asked what it took. */
  private static final long PULSE_MILLIS = 10;

  /**
   * Runs a program.
   *
   * @return what it cost
   * @throws IllegalStateException with what it wrote, if it fails or does not end
   */
  public Cost run(List<String> words) {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      long start = System.nanoTime();
      Process process = builder.start();
      try {
        Optional<Usage> usage = watch(process, start + DEADLINE);
        long end = System.nanoTime();
        if (process.isAlive() || process.exitValue() != 0) {
          throw new IllegalStateException(told(words, process));
        }
        return new Cost(Duration.ofNanos(end - start), usage);
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end; what it took when it was last seen. */
  private static Optional<Usage> watch(Process process, long deadline) {
    Optional<Usage> seen = Optional.empty();
    try {
      while (!process.waitFor(PULSE_MILLIS, TimeUnit.MILLISECONDS)
          && System.nanoTime() < deadline) {
        Optional<Usage> now = Usage.of(process.pid());
        seen = now.isPresent() ? now : seen;
      }
      return seen;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private String told(List<String> words, Process process) throws IOException {
    String end = process.isAlive() ? "does not end" : "ends with " + process.exitValue();
    return "%s %s:\n%s".formatted(String.join(" ", words), end, Files.readString(output));
  }
}
