package io.github.kamalmaven.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files that are no hooks say why, and what to do. */
class BrokenHooksTest extends HookProcesses {
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

    Optional<Integer> exit = executor().run(HookEvent.POST_DEPLOY_FAILURE, environment(), NO_LIMIT);

    assertThat(exit).contains(126);
    assertThat(written)
        .contains(
            "WARNING [hook:post-deploy-failure] It could not be run: it is a directory (to do: move"
                + " what is in it: .kamal/hooks/post-deploy-failure is to be a script)",
            "ERROR [hook:post-deploy-failure] Hook post-deploy-failure exited with code 126"
                + " (ignored — surfacing the original deploy error)");
  }
}
