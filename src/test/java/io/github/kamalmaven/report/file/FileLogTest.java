package io.github.kamalmaven.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.RunLog.RunFailure;
import io.github.kamalmaven.report.console.Ansi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileLogTest {
  @TempDir private Path directory;

  @Test
  void holds_every_line_but_results_and_how_it_ended() throws IOException {
    FileLog log = open();

    log.on(new Event.Said(Event.Tone.PROGRESS, "Acquiring the deploy lock..."));
    log.on(new Event.CommandStarted("web-1", "docker ps"));
    log.on(new Event.CommandWrote("web-1", "docker ps", Event.Stream.OUT, "shop-web-v1"));
    log.on(new Event.CommandFinished("web-1", "docker ps", 0, Duration.ofMillis(1500)));
    log.on(new Event.Printed("a result"));
    String told = log.end(Optional.empty(), Duration.ofMillis(61_240));

    assertThat(told).isEqualTo("Logs written to " + Path.of("log/deploy.log"));
    assertThat(Files.readString(file()).replaceAll("\\[[0-9a-f]{8}]", "[mark]"))
        .isEqualToNormalizingNewlines(
            """
            Acquiring the deploy lock...
            [mark] Running docker ps on web-1
            [mark] \tshop-web-v1
            [mark] Finished in 1.500 seconds with exit status 0 (successful).
            # Completed in 61.2s
            """);
  }

  @Test
  void a_failure_is_its_last_line() throws IOException {
    open().end(Optional.of(new RunFailure("HookFailed", "no")), Duration.ofSeconds(2));

    assertThat(Files.readString(file()))
        .isEqualToNormalizingNewlines("# FAILED: HookFailed: no (2.0s)\n");
  }

  @Test
  void a_line_is_in_the_file_as_soon_as_it_is_told() throws IOException {
    FileLog log = open();

    log.on(new Event.Said(Event.Tone.PROGRESS, "soon"));

    assertThat(Files.readString(file())).isEqualToNormalizingNewlines("soon\n");
    log.end(Optional.empty(), Duration.ZERO);
  }

  private FileLog open() throws IOException {
    return FileLog.open(file(), Path.of("log/deploy.log"), Ansi.OFF);
  }

  private Path file() {
    return directory.resolve("log/deploy.log");
  }
}
