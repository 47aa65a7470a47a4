package io.github.kamalmaven.host.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PosixShellTest {

  @Test
  void posix_machines_have_sh() {
    assertThat(PosixShell.find("Linux", Map.of(), path -> false).program()).isEqualTo("sh");
    assertThat(PosixShell.find("Mac OS X", Map.of(), path -> false).program()).isEqualTo("sh");
  }

  @Test
  void windows_has_the_one_that_git_installed() {
    Path sh = Path.of("programs", "Git", "bin", "sh.exe");

    PosixShell shell =
        PosixShell.find("Windows 11", Map.of("PROGRAMFILES", "programs"), sh::equals);

    assertThat(shell.program()).isEqualTo(sh.toString());
  }

  @Test
  void windows_may_have_it_on_the_path_only() {
    Path sh = Path.of("tools", "sh.exe");
    String path = "other" + File.pathSeparator + "tools";

    PosixShell shell = PosixShell.find("Windows 11", Map.of("Path", path), sh::equals);

    assertThat(shell.program()).isEqualTo(sh.toString());
  }

  @Test
  void a_windows_machine_without_it_is_told_what_to_install() {
    assertThatThrownBy(() -> PosixShell.find("Windows 11", Map.of(), path -> false))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> assertThat(failure.remedy()).get().asString().contains("Git for Windows"));
  }
}
