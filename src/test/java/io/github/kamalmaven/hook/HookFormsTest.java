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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hooks that are no POSIX scripts, and those that several projects share. */
final class HookFormsTest {
  private static final String SHOW = "#!/bin/sh\necho \"$(basename \"$0\") $*\"\n";

  @TempDir private Path directory;

  private final List<String> written = new ArrayList<>();
  private Path project;
  private SharedHooks shared = SharedHooks.NONE;
  private boolean windows;

  @BeforeEach
  void make() throws IOException {
    project = Files.createDirectories(directory.resolve("project"));
    Files.createDirectories(directory.resolve("bin"));
  }

  @Test
  void one_file_of_java_is_run_by_java() throws IOException {
    write(
        project.resolve(".kamal/hooks/pre-deploy.java"),
        """
        class Hook {
          public static void main(String[] args) {
            System.out.println("deploying " + System.getenv("KAMAL_VERSION"));
            System.exit(3);
          }
        }
        """);

    HookFailed failure = catchThrowableOfType(HookFailed.class, this::run);

    assertThat(written).containsExactly("deploying v1");
    assertThat(failure.exit()).isEqualTo(3);
    assertThat(failure.where()).hasValue(".kamal/hooks/pre-deploy.java");
  }

  @Test
  void a_batch_file_is_run_by_the_command_prompt_of_windows() throws IOException {
    windows = true;
    program(directory.resolve("bin/cmd.exe"), SHOW);
    write(project.resolve(".kamal/hooks/pre-deploy.cmd"), "");

    run();

    assertThat(written).containsExactly("cmd.exe //c .kamal\\hooks\\pre-deploy.cmd");
  }

  @Test
  void a_powershell_script_is_run_by_powershell() throws IOException {
    windows = true;
    program(directory.resolve("bin/powershell.exe"), SHOW);
    write(project.resolve(".kamal/hooks/pre-deploy.ps1"), "");

    run();

    assertThat(written)
        .containsExactly(
            "powershell.exe -NoProfile -ExecutionPolicy Bypass -File .kamal/hooks/pre-deploy.ps1");
  }

  @Test
  void the_hook_that_kamal_knows_goes_before_the_others_beside_it() throws IOException {
    windows = true;
    program(project.resolve(".kamal/hooks/pre-deploy"), SHOW);
    write(project.resolve(".kamal/hooks/pre-deploy.cmd"), "");

    run();

    assertThat(written).containsExactly("pre-deploy ");
  }

  @Test
  void a_hook_for_another_system_says_what_is_missing_here() throws IOException {
    write(project.resolve(".kamal/hooks/pre-deploy.cmd"), "");

    HookFailed failure = catchThrowableOfType(HookFailed.class, this::run);

    assertThat(failure)
        .hasMessageContaining("exit status 127, there is no cmd.exe on this machine");
    assertThat(failure.remedy())
        .hasValue("install it, or write the hook for this machine, too: .kamal/hooks/pre-deploy");
  }

  @Test
  void a_shared_hook_runs_in_the_project_s_directory_unless_the_project_has_its_own()
      throws IOException {
    Path common = directory.resolve("common");
    shared = () -> Optional.of(common);
    program(common.resolve("pre-deploy"), "#!/bin/sh\npwd\n");
    run();

    program(project.resolve(".kamal/hooks/pre-deploy"), "#!/bin/sh\necho own\n");
    run();

    assertThat(written).containsExactly(project.toRealPath().toString(), "own");
  }

  private Optional<Integer> run() {
    Map<String, String> variables =
        Map.of("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
    HookSite site =
        new HookSite(
            project,
            new Hooks(".kamal/hooks", Optional.empty(), Map.of()),
            variables,
            Optional.empty(),
            () -> Mask.NONE,
            HookContribution.NONE,
            shared,
            new HookPlatform(windows, Path.of(System.getProperty("java.home"), "bin/java") + ""));
    return new HookExecutor(
            site,
            new LocalProcesses(new PosixShell("sh"), project, variables),
            this::hear,
            TimeSource.SYSTEM)
        .run(HookEvent.PRE_DEPLOY, environment(), Optional.empty());
  }

  private void hear(Event event) {
    if (event instanceof Event.HookWrote hook) {
      written.add(hook.line());
    }
  }

  private static HookEnvironment environment() {
    return new HookEnvironment(
        Instant.EPOCH,
        "ann@example.test",
        "shop",
        Optional.of(new Version("v1")),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        true,
        List.of("deploy"),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Map.of());
  }

  private static void program(Path file, String text) throws IOException {
    write(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
