package io.github.kamalmaven.mojo.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.history.LocalRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads {@code deploy.json}, which the last run has left. */
final class LastRun {
  private LastRun() {}

  /** The run; empty if there is none, or if it is no such file. */
  static Optional<LocalRun> read(Path file) {
    try {
      return Files.exists(file)
          ? run(new ObjectMapper().readTree(file.toFile()))
          : Optional.empty();
    } catch (IOException | DateTimeException other) {
      return Optional.empty();
    }
  }

  private static Optional<LocalRun> run(JsonNode run) {
    if (run.path("schema").intValue() != 1) {
      return Optional.empty();
    }
    return Optional.of(
        new LocalRun(
            run.path("verb").asText(),
            run.path("version").asText(),
            Instant.parse(run.path("started").asText()),
            Duration.ofMillis(run.path("millis").longValue()),
            run.path("outcome").asText()));
  }
}
