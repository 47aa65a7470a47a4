package io.github.kamalmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemplateShellTest {
  private final List<String> remarks = new ArrayList<>();

  @TempDir private Path directory;

  @Test
  void gives_what_a_command_writes() {
    assertThat(run("echo abc")).isEqualTo("abc\n");
    assertThat(remarks).isEmpty();
  }

  @Test
  void a_plain_command_that_does_not_exist_is_an_error() {
    assertThatThrownBy(() -> run("no-such-command --now"))
        .isInstanceOf(KamalException.class)
        .hasMessage("the command `no-such-command --now` was not found");
  }

  @Test
  void a_script_that_fails_gives_what_it_wrote_and_is_told_of() {
    assertThat(run("echo half; echo 'no more' >&2; exit 3")).isEqualTo("half\n");
    assertThat(remarks)
        .containsExactly("`echo half; echo 'no more' >&2; exit 3` in a template: no more");
  }

  @Test
  void a_missing_command_in_a_script_is_only_told_of_as_in_ruby() {
    assertThat(run("no-such-command 2>/dev/null || echo other")).isEqualTo("other\n");
    assertThat(run("no-such-command | cat")).isEmpty();
    assertThat(run("no-such-command 'x'")).isEmpty();
    assertThat(remarks)
        .singleElement()
        .asString()
        .startsWith("`no-such-command 'x'` in a template");
  }

  private String run(String script) {
    Map<String, String> environment = Map.of("PATH", System.getenv("PATH"));
    LocalProcesses local = new LocalProcesses(new PosixShell("sh"), directory, environment);
    return new TemplateShell(local, remarks::add).apply(script);
  }
}
