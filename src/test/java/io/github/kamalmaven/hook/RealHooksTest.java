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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Hooks as processes: what becomes of their output, their end and their defects. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class RealHooksTest {
  private static final Optional<Duration> NO_LIMIT = Optional.empty();

  @TempDir Path project;
  private final List<String> written = new ArrayList<>();
  private long characters;

  @Test
  void both_outputs_come_in_the_order_they_were_written() throws IOException {
    hook("#!/bin/sh\nfor i in 1 2 3; do echo out $i; echo err $i >&2; done\nprintf 'no end'\n");

    run(NO_LIMIT);

    assertThat(written)
        .containsExactly("out 1", "err 1", "out 2", "err 2", "out 3", "err 3", "no end");
  }

  @Test
  void a_hook_runs_in_the_project_with_its_variables_and_the_callers() throws IOException {
    hook("#!/bin/sh\npwd -P\necho \"$KAMAL_SERVICE $CALLERS\"\ncat\n");

    run(NO_LIMIT);

    assertThat(written).containsExactly(project.toRealPath().toString(), "shop own");
  }

  @Test
  void a_hook_without_an_interpreter_line_is_run_by_sh_and_an_empty_one_succeeds()
      throws IOException {
    hook("echo \"sh runs $0\"\n");
    run(NO_LIMIT);
    hook("");
    run(NO_LIMIT);

    assertThat(written).containsExactly("sh runs .kamal/hooks/pre-deploy");
  }

  @Test
  void invalid_utf_8_is_replaced_and_harms_nothing_else() throws IOException {
    hook("#!/bin/sh\nprintf 'a\\377b\\n\\303\\244\\n'\n");

    run(NO_LIMIT);

    assertThat(written).containsExactly("a\uFFFDb", "ä");
  }

  @Test
  void a_hook_that_closes_its_outputs_is_waited_for() throws IOException {
    hook("#!/bin/sh\nexec >&- 2>&-\nsleep 0.2\nexit 3\n");

    HookFailed failure = failure(NO_LIMIT);

    assertThat(failure).hasMessage("Hook `pre-deploy` failed: exit status 3");
  }

  @Test
  void a_hundred_megabytes_are_told_and_kept_whole() throws IOException {
    hook("#!/bin/sh\nyes 'this line is of fifty-two characters, then a new one' | head -n 2000000\n");

    run(NO_LIMIT);

    assertThat(characters).isEqualTo(2_000_000L * 52);
    assertThat(Files.size(log())).isEqualTo(2_000_000L * 53);
  }

  @Test
  void a_line_of_fifty_megabytes_is_told_in_pieces_of_which_none_is_lost() throws IOException {
    hook("#!/bin/sh\nhead -c 50000000 /dev/zero | tr '\\0' x\n");

    run(NO_LIMIT);

    assertThat(characters).isEqualTo(50_000_000);
    assertThat(written).allMatch(piece -> piece.length() < 100_000);
  }

  @Test
  void a_secret_is_masked_wherever_a_long_line_is_cut() throws IOException {
    hook("#!/bin/sh\nyes 's3cret-token-xyz' | head -n 30000 | tr '\\n' ' '\n");

    run(NO_LIMIT);

    assertThat(String.join("", written)).isEqualTo("[REDACTED] ".repeat(30_000));
    assertThat(Files.readString(log())).doesNotContain("s3c").doesNotContain("xyz");
  }

  @Test
  void what_is_left_in_the_background_is_not_waited_for() throws IOException {
    hook("#!/bin/sh\nsleep 1000 &\necho $! > pid\necho done\n");

    run(NO_LIMIT);

    assertThat(written).containsExactly("done");
    ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void what_goes_on_writing_in_the_background_does_not_keep_a_hook_from_ending()
      throws IOException {
    hook("#!/bin/sh\nyes &\necho $! > pid\necho done\n");

    run(NO_LIMIT);

    assertThat(written).contains("done");
    ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void a_hook_that_takes_too_long_is_ended_with_all_it_started() throws IOException {
    hook("#!/bin/sh\necho begun\n(sleep 1000 & echo $! > pid)\nsleep 1000\n");

    HookFailed failure = failure(Optional.of(Duration.ofSeconds(1)));

    assertThat(failure)
        .hasMessage("Hook `pre-deploy` took longer than 1 s and was ended\n    begun");
    assertThat(failure.exit()).isEqualTo(124);
    assertThat(failure.remedy()).contains("find out what it waits for, or raise kamal.hookTimeout");
    assertThat(hasEnded(pid())).isTrue();
  }

  @Test
  void a_killed_hook_says_by_which_signal() throws IOException {
    hook("#!/bin/sh\necho almost\nkill -9 $$\n");

    HookFailed failure = failure(NO_LIMIT);

    assertThat(failure)
        .hasMessage(
            "Hook `pre-deploy` failed: exit status 137, killed by SIGKILL (128+9)\n    almost");
  }

  @Test
  void all_that_a_hook_writes_is_kept_without_secrets_and_its_failure_says_where()
      throws IOException {
    hook("#!/bin/sh\necho 'token s3cret-token-xyz'\nexit 1\n");

    HookFailed failure = failure(NO_LIMIT);

    assertThat(failure.where())
        .contains(
            ".kamal/hooks/pre-deploy, its output in "
                + Path.of("target", "kamal", "hooks", "20261122T100000.123Z-pre-deploy.log"));
    assertThat(log()).hasContent("token [REDACTED]");
    assertThat(failure).hasMessageEndingWith("\n    token [REDACTED]");
  }

  @Test
  void two_runs_in_the_same_millisecond_have_each_a_log() throws IOException {
    hook("#!/bin/sh\necho x\n");

    run(NO_LIMIT);
    run(NO_LIMIT);

    try (Stream<Path> logs = Files.list(log().getParent())) {
      assertThat(logs.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "20261122T100000.123Z-pre-deploy.log", "20261122T100000.123Z-pre-deploy-2.log");
    }
  }

  @Test
  void a_log_that_cannot_be_written_is_told_and_stops_nothing() throws IOException {
    hook("#!/bin/sh\necho fine\n");
    Files.writeString(project.resolve("target"), "a file");

    run(NO_LIMIT);

    assertThat(written).hasSize(2).last().isEqualTo("fine");
    assertThat(written.get(0)).startsWith("WARNING What hooks write cannot be kept in ");
  }

  @Test
  void a_hook_that_is_not_executable_says_how_to_make_it_so() throws IOException {
    Files.setPosixFilePermissions(
        hook("#!/bin/sh\n"), PosixFilePermissions.fromString("rw-r--r--"));

    HookFailed failure = failure(NO_LIMIT);

    assertThat(failure)
        .hasMessageStartingWith(
            "Hook `pre-deploy` failed: exit status 126, it is not executable\n    ");
    assertThat(failure.remedy()).contains("chmod +x .kamal/hooks/pre-deploy");
  }

  @Test
  void an_interpreter_line_that_ends_as_on_windows_is_recognised() throws IOException {
    for (String line : List.of("#!/bin/sh\r", "#!/bin/sh -e\r", "#!/usr/bin/env bash\r")) {
      hook(line + "\necho hello\r\n");

      HookFailed failure = failure(NO_LIMIT);

      assertThat(failure).hasMessageContaining(", its first line ends as on Windows (CR LF)");
      assertThat(failure.remedy().orElseThrow())
          .startsWith("convert it (sed -i 's/\\r$//' .kamal/hooks/pre-deploy)");
    }
  }

  @Test
  void a_missing_interpreter_is_named() throws IOException {
    for (String line : List.of("#!/opt/none/rubx", "#!/usr/bin/env -S A=1 rubx -w")) {
      hook(line + "\n");

      HookFailed failure = failure(NO_LIMIT);

      assertThat(failure)
          .hasMessageContaining("exit status 127, its interpreter ")
          .hasMessageContaining("rubx was not found");
    }
  }

  @Test
  void a_missing_command_is_told_from_a_missing_interpreter() throws IOException {
    hook("#!/usr/bin/env sh\nno-such-command\n");

    HookFailed failure = failure(NO_LIMIT);

    assertThat(failure)
        .hasMessageContaining("exit status 127, a command in it was not found\n    ")
        .hasMessageContaining("no-such-command");
  }

  @Test
  void a_directory_and_a_link_to_nowhere_are_no_hooks() throws IOException {
    Path file = project.resolve(".kamal/hooks/pre-deploy");
    Files.createDirectories(file);
    assertThat(failure(NO_LIMIT)).hasMessageContaining("exit status 126, it is a directory");

    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("gone"));
    assertThat(failure(NO_LIMIT)).hasMessageContaining("exit status 127, its link leads nowhere");
  }

  @Test
  void a_broken_failure_hook_is_only_told() throws IOException {
    Files.createDirectories(project.resolve(".kamal/hooks/post-deploy-failure"));

    Optional<Integer> exit =
        executor().run(HookEvent.POST_DEPLOY_FAILURE, environment(), NO_LIMIT);

    assertThat(exit).contains(126);
    assertThat(written)
        .contains(
            "WARNING [hook:post-deploy-failure] It could not be run: it is a directory (to do: move"
                + " what is in it: .kamal/hooks/post-deploy-failure is to be a script)",
            "ERROR [hook:post-deploy-failure] Hook post-deploy-failure exited with code 126"
                + " (ignored — surfacing the original deploy error)");
  }

  private Path hook(String text) throws IOException {
    Path file = project.resolve(".kamal/hooks/pre-deploy");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void run(Optional<Duration> limit) {
    assertThat(executor().run(HookEvent.PRE_DEPLOY, environment(), limit)).contains(0);
  }

  private HookFailed failure(Optional<Duration> limit) {
    HookExecutor executor = executor();
    return catchThrowableOfType(
        HookFailed.class, () -> executor.run(HookEvent.PRE_DEPLOY, environment(), limit));
  }

  private HookExecutor executor() {
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

  private Path log() {
    return project.resolve("target/kamal/hooks/20261122T100000.123Z-pre-deploy.log");
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readString(project.resolve("pid")).strip());
  }

  /** A process whose parent does not collect it is still listed, but no longer alive. */
  private static boolean hasEnded(long pid) {
    return ProcessHandle.of(pid)
        .map(handle -> handle.onExit().join())
        .map(handle -> !handle.isAlive())
        .orElse(true);
  }

  private static HookEnvironment environment() {
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
