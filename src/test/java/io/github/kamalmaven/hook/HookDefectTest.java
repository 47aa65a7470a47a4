package io.github.kamalmaven.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.shell.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a hook from being run is seen before it is. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The hooks are shell scripts")
final class HookDefectTest {
  private static final String HOOK = ".kamal/hooks/pre-deploy";

  @TempDir private Path project;

  @BeforeEach
  void one_program_on_the_path() throws IOException {
    write("bin/ruby", "#!/bin/sh\n", "rwxr-xr-x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#!/bin/sh\necho\n",
        "#! /bin/sh -e\n",
        "#!/usr/bin/env ruby\n",
        "#!/usr/bin/env -S A=1 ruby -w\n",
        "#!/usr/bin/env\n",
        "#!\n",
        "echo\r\n",
        ""
      })
  void nothing_is_wrong_with_a_hook_that_can_be_run(String text) throws IOException {
    write(HOOK, text, "rwxr-xr-x");

    assertThat(defect()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "#!/opt/none/rubx -w, /opt/none/rubx",
    "#!/usr/bin/env python9, python9",
    "#!/usr/bin/env -S A=1 /opt/none/rubx, /opt/none/rubx"
  })
  void an_interpreter_that_is_missing_is_named(String line, String interpreter) throws IOException {
    write(HOOK, line + "\necho\n", "rwxr-xr-x");

    assertThat(defect())
        .isEqualTo(
            "its interpreter %1$s was not found (install %1$s, or name another in the first line of %2$s)"
                .formatted(interpreter, HOOK));
  }

  @Test
  void a_hook_without_the_right_to_be_executed_says_how_to_give_it() throws IOException {
    write(HOOK, "#!/bin/sh\n", "rw-r--r--");

    assertThat(defect()).isEqualTo("it is not executable (chmod +x .kamal/hooks/pre-deploy)");
  }

  @Test
  void line_ends_of_windows_are_seen() throws IOException {
    write(HOOK, "#!/bin/sh\r\necho\r\n", "rwxr-xr-x");

    assertThat(defect())
        .isEqualTo(
            "its first line ends as on Windows (CR LF), and so does its interpreter's name (convert"
                + " it (sed -i 's/\\r$//' .kamal/hooks/pre-deploy) and keep it so (.gitattributes:"
                + " .kamal/hooks/pre-deploy text eol=lf))");
  }

  @Test
  void a_directory_and_a_link_to_nowhere_are_seen() throws IOException {
    Files.createDirectories(project.resolve(HOOK));
    assertThat(defect())
        .isEqualTo(
            "it is a directory (move what is in it: .kamal/hooks/pre-deploy is to be a script)");

    Files.delete(project.resolve(HOOK));
    Files.createSymbolicLink(project.resolve(HOOK), Path.of("gone"));
    assertThat(defect())
        .isEqualTo("its link leads nowhere (link .kamal/hooks/pre-deploy to a file, or remove it)");
  }

  @Test
  void a_hook_of_another_form_needs_its_program_and_no_right() throws IOException {
    write(HOOK + ".cmd", "", "rw-r--r--");
    assertThat(defect())
        .isEqualTo(
            "there is no cmd.exe on this machine (install it, or write the hook for this machine,"
                + " too: .kamal/hooks/pre-deploy)");

    Files.delete(project.resolve(HOOK + ".cmd"));
    write(HOOK + ".java", "class Hook {}", "rw-r--r--");
    write("bin/java", "", "rwxr-xr-x");
    assertThat(defect()).isEmpty();
  }

  @Test
  void an_event_without_a_hook_has_nothing_wrong_and_its_place_is_told() throws IOException {
    assertThat(executor().has(HookEvent.PRE_DEPLOY)).isFalse();
    assertThat(executor().path(HookEvent.PRE_DEPLOY)).isEqualTo(HOOK);
    assertThat(defect()).isEmpty();

    write(HOOK + ".java", "", "rw-r--r--");
    assertThat(executor().has(HookEvent.PRE_DEPLOY)).isTrue();
    assertThat(executor().path(HookEvent.PRE_DEPLOY)).isEqualTo(HOOK + ".java");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1   | exit status 1
          128 | exit status 128
          129 | exit status 129, killed by SIGHUP (128+1)
          143 | exit status 143, killed by SIGTERM (128+15)
          138 | exit status 138, killed by signal 10 (128+10)
          192 | exit status 192, killed by signal 64 (128+64)
          193 | exit status 193
          """)
  void an_exit_status_is_told_in_words(int exit, String words) {
    assertThat(ExitStatus.describe(exit)).isEqualTo(words);
  }

  private String defect() {
    return executor()
        .defect(HookEvent.PRE_DEPLOY)
        .map(defect -> defect.what() + " (" + defect.remedy() + ")")
        .orElse("");
  }

  private HookExecutor executor() {
    Map<String, String> variables = Map.of("PATH", "/opt/none:bin");
    HookSite site =
        new HookSite(
            project,
            new Hooks(".kamal/hooks", Optional.empty(), Map.of()),
            variables,
            Optional.empty(),
            () -> Mask.NONE,
            HookContribution.NONE,
            SharedHooks.NONE,
            HookPlatform.POSIX);
    LocalProcesses processes = new LocalProcesses(new PosixShell("sh"), project, variables);
    return new HookExecutor(site, processes, event -> {}, TimeSource.SYSTEM);
  }

  private void write(String path, String text, String rights) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }
}
