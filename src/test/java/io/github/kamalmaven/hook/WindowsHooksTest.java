package io.github.kamalmaven.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.shell.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked for before hooks run on Windows, where Git's shell runs the POSIX ones. */
final class WindowsHooksTest {
  @TempDir private Path directory;

  @Test
  void powershell_is_looked_for_in_each_directory_of_the_path() throws IOException {
    write("system32/powershell.exe", "");
    write(".kamal/hooks/pre-deploy.ps1", "exit 0\r\n");

    Optional<HookDefect> defect = defect("Path", directory + "/git;" + directory + "/system32");

    assertThat(defect).isEmpty();
  }

  @Test
  void a_program_that_is_nowhere_is_told() throws IOException {
    write(".kamal/hooks/pre-deploy.ps1", "exit 0\r\n");

    Optional<HookDefect> defect = defect("Path", directory + "/git;" + directory + "/system32");

    assertThat(defect.orElseThrow().what()).isEqualTo("there is no powershell.exe on this machine");
  }

  @Test
  void interpreters_are_known_to_gits_shell_only() throws IOException {
    Path hook = write(".kamal/hooks/pre-deploy", "#!/git/usr/bin/bash\nexit 0\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();

    assertThat(defect("PATH", "")).isEmpty();
  }

  @Test
  void line_ends_of_windows_are_told_there_too() throws IOException {
    write(".kamal/hooks/pre-deploy", "#!/bin/sh\r\nexit 0\r\n");

    assertThat(defect("PATH", "").orElseThrow().what())
        .startsWith("its first line ends as on Windows (CR LF)");
  }

  private Path write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Optional<HookDefect> defect(String variable, String path) {
    HookSite site =
        new HookSite(
            directory,
            new Hooks(".kamal/hooks", Optional.empty(), Map.of()),
            Map.of(variable, path),
            Optional.empty(),
            () -> Mask.NONE,
            HookContribution.NONE,
            SharedHooks.NONE,
            new HookPlatform(true, "java"));
    return site.hook(HookEvent.PRE_DEPLOY).flatMap(hook -> HookDefect.beforehand(site, hook));
  }
}
