package io.github.kamalmaven.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HookExecutorTest {
  @TempDir Path project;
  private final List<Event> events = new ArrayList<>();

  @Test
  void an_event_without_a_hook_does_nothing() {
    assertThat(
            executor(0, "")
                .run(HookEvent.PRE_DEPLOY, HookProcesses.environment(), Optional.empty()))
        .isEmpty();
    assertThat(events).isEmpty();
  }

  @Test
  void a_hook_runs_in_the_project_with_its_environment() throws IOException {
    hook("pre-deploy");

    assertThat(
            executor(0, "checked\n")
                .run(HookEvent.PRE_DEPLOY, HookProcesses.environment(), Optional.empty()))
        .contains(0);
    assertThat(events)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("HookStarted", "HookWrote", "HookFinished");
  }

  @Test
  void a_failing_hook_stops_the_operation_and_says_why() throws IOException {
    hook("pre-deploy");

    assertThatThrownBy(
            () ->
                executor(3, "CI is red\n")
                    .run(HookEvent.PRE_DEPLOY, HookProcesses.environment(), Optional.empty()))
        .isInstanceOf(HookFailed.class)
        .hasMessage("Hook `pre-deploy` failed: exit status 3\n    CI is red")
        .extracting(failure -> ((KamalException) failure).where().orElseThrow())
        .isEqualTo(".kamal/hooks/pre-deploy");
  }

  @Test
  void a_hook_that_cannot_be_executed_says_how_to_mend_it() throws IOException {
    hook("pre-build");

    assertThatThrownBy(
            () ->
                executor(126, "")
                    .run(HookEvent.PRE_BUILD, HookProcesses.environment(), Optional.empty()))
        .hasMessage("Hook `pre-build` failed: exit status 126, it is not executable")
        .extracting(failure -> ((KamalException) failure).remedy().orElseThrow())
        .isEqualTo("chmod +x .kamal/hooks/pre-build");
  }

  @Test
  void a_hook_killed_by_a_signal_says_so() throws IOException {
    hook("post-deploy");

    assertThatThrownBy(
            () ->
                executor(137, "")
                    .run(HookEvent.POST_DEPLOY, HookProcesses.environment(), Optional.empty()))
        .hasMessage("Hook `post-deploy` failed: exit status 137, killed by SIGKILL (128+9)");
  }

  @Test
  void a_failing_failure_hook_is_only_told() throws IOException {
    hook("post-deploy-failure");

    assertThat(
            executor(7, "")
                .run(HookEvent.POST_DEPLOY_FAILURE, HookProcesses.environment(), Optional.empty()))
        .contains(7);
    assertThat(events)
        .contains(
            new Event.Said(
                Event.Tone.ERROR,
                "[hook:post-deploy-failure] Hook post-deploy-failure exited with code 7"
                    + " (ignored — surfacing the original deploy error)"));
  }

  private void hook(String name) throws IOException {
    Path file = project.resolve(".kamal/hooks").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
  }

  private HookExecutor executor(int exit, String output) {
    return new HookExecutor(
        HookSite.of(project, new Hooks(".kamal/hooks", Optional.empty(), Map.of())),
        new OneCommand(project, exit, output),
        events::add,
        TimeSource.SYSTEM);
  }

  private record OneCommand(Path project, int exit, String output) implements Local {
    @Override
    public Outcome run(CommandLine command, Surroundings surroundings) {
      assertThat(command.toRun()).startsWith("/usr/bin/env .kamal/hooks/");
      assertThat(surroundings.directory()).isEqualTo(project);
      assertThat(surroundings.environment()).containsKey("KAMAL_VERSION");
      output.lines().forEach(line -> surroundings.lines().line(Event.Stream.OUT, line));
      return new Outcome(command, exit, output, "");
    }

    @Override
    public Outcome run(CommandLine command) {
      throw new AssertionError("hooks need their surroundings");
    }

    @Override
    public void upload(Upload file) {
      throw new AssertionError("hooks upload nothing");
    }
  }
}
