package io.github.kamalmaven.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.Mask;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A project with a pre-deploy hook that is run as a process, and what became of its output. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The hooks are shell scripts")
abstract class HookProcesses {
  static final Optional<Duration> NO_LIMIT = Optional.empty();

  @TempDir Path project;
  final List<String> written = new ArrayList<>();
  long characters;

  final Path hook(String text) throws IOException {
    Path file = project.resolve(".kamal/hooks/pre-deploy");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  final void run(Optional<Duration> limit) {
    assertThat(executor().run(HookEvent.PRE_DEPLOY, environment(), limit)).contains(0);
  }

  final HookFailed failure(Optional<Duration> limit) {
    HookExecutor executor = executor();
    return catchThrowableOfType(
        HookFailed.class, () -> executor.run(HookEvent.PRE_DEPLOY, environment(), limit));
  }

  final HookExecutor executor() {
    Map<String, String> variables = Map.of("PATH", System.getenv("PATH"), "CALLERS", "own");
    HookSite site =
        new HookSite(
            project,
            new Hooks(".kamal/hooks", Optional.empty(), Map.of()),
            variables,
            Optional.of(project.resolve("target/kamal/hooks")),
            () -> Mask.of(List.of(Sensitive.of("s3cret-token-xyz"))),
            HookContribution.NONE,
            SharedHooks.NONE,
            HookPlatform.POSIX);
    LocalProcesses processes = new LocalProcesses(new PosixShell("sh"), project, variables);
    return new HookExecutor(site, processes, this::hear, new StandingTime());
  }

  /** Remembers little of what is much. */
  private void hear(Event event) {
    if (event instanceof Event.HookWrote hook) {
      characters += hook.line().length();
      if (written.size() < 1_000 || hook.line().equals("done")) {
        written.add(hook.line());
      }
    } else if (event instanceof Event.Said said) {
      written.add(said.tone() + " " + said.text());
    }
  }

  final Path log() {
    return project.resolve("target/kamal/hooks/20261122T100000.123Z-pre-deploy.log");
  }

  final long pid() throws IOException {
    return Long.parseLong(Files.readString(project.resolve("pid")).strip());
  }

  /** A process whose parent does not collect it is still listed, but no longer alive. */
  static boolean hasEnded(long pid) {
    return ProcessHandle.of(pid)
        .map(handle -> handle.onExit().join())
        .map(handle -> !handle.isAlive())
        .orElse(true);
  }

  static HookEnvironment environment() {
    return new HookEnvironment(
        Instant.EPOCH,
        "me",
        "shop",
        Optional.of(new Version("1")),
        Optional.empty(),
        List.of("a"),
        Optional.empty(),
        false,
        List.of("deploy"),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Map.of());
  }

  private static final class StandingTime implements TimeSource {
    @Override
    public Instant now() {
      return Instant.parse("2026-11-22T10:00:00.123Z");
    }

    @Override
    public void sleep(Duration time) {
      throw new AssertionError("hooks do not sleep");
    }
  }
}
