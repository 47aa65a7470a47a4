package io.github.kamalmaven.nested;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher of hooks is a shell script")
final class HookDoorTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", System.getenv("PATH"), "STAGE", "test");

  @TempDir private Path directory;

  @Test
  void a_hook_finds_kamal_first_on_its_path() {
    try (HookDoor door = door((call, same, out, err) -> told(out, "ours"))) {
      Outcome hook = hook(door, "kamal version; type ls");

      assertThat(hook.stdout()).startsWith("ours\nls is ").doesNotContain("not found");
      assertThat(hook.exit()).isZero();
    }
  }

  @Test
  void the_path_of_the_hooks_own_environment_comes_after_it() {
    try (HookDoor door = door((call, same, out, err) -> told(out, "ours"))) {
      Outcome hook =
          hook(
              door,
              "echo \"${PATH#*:}\"; kamal version",
              Map.of("PATH", Sensitive.of("/usr/bin:/bin:/opt/theirs")));

      assertThat(hook.stdout()).isEqualTo("/usr/bin:/bin:/opt/theirs\nours\n");
    }
  }

  @Test
  void a_hook_that_changes_no_variable_is_known_to_have_the_same() {
    try (HookDoor door = door((call, same, out, err) -> told(out, "same: " + same))) {
      String script =
          "kamal; cd /; kamal; bash -c 'kamal; true'; STAGE=live kamal; MORE=1 kamal; KAMAL_X=1 kamal";

      Outcome hook = hook(door, script, Map.of("SECRET", Sensitive.of("a\nb")));

      assertThat(hook.stdout().lines())
          .containsExactly(
              "same: true", "same: true", "same: true", "same: false", "same: false", "same: true");
    }
  }

  @Test
  void a_stranger_is_turned_away() {
    try (HookDoor door = door((call, same, out, err) -> told(out, "never"))) {
      Outcome hook = hook(door, "KAMAL_LAUNCHER_TOKEN=guessed kamal version");

      assertThat(hook.exit()).isEqualTo(1);
      assertThat(hook.stderr()).isEqualTo("ERROR: This kamal is for the hooks of another run\n");
      assertThat(hook.stdout()).isEmpty();
    }
  }

  @Test
  void who_does_not_want_it_finds_the_path_unchanged() {
    try (HookDoor door = door((call, same, out, err) -> told(out, "never"))) {
      door.offer(false);

      Outcome hook = hook(door, "echo \"$PATH\"; env | grep KAMAL_LAUNCHER");

      assertThat(hook.stdout()).isEqualTo(System.getenv("PATH") + "\n");
    }
  }

  @Test
  void each_run_inside_another_is_one_deeper() {
    try (HookDoor door = door((call, same, out, err) -> told(out, depth(call.environment())))) {
      assertThat(hook(door, "kamal").stdout()).isEqualTo("1\n");
    }
    Map<String, String> inside = Map.of("PATH", System.getenv("PATH"), HookDoor.DEPTH, "1");
    try (HookDoor door =
        door(inside, (call, same, out, err) -> told(out, depth(call.environment())))) {
      assertThat(hook(door, "kamal").stdout()).isEqualTo("2\n");
    }
  }

  private HookDoor door(GuestHandler handler) {
    return door(ENVIRONMENT, handler);
  }

  private HookDoor door(Map<String, String> environment, GuestHandler handler) {
    return new HookDoor(List::of, environment, new Random(1), handler, note -> {});
  }

  private Outcome hook(HookDoor door, String script) {
    return hook(door, script, Map.of());
  }

  private Outcome hook(HookDoor door, String script, Map<String, Sensitive> given) {
    Local local = new LocalProcesses(new PosixShell("sh"), directory, ENVIRONMENT);
    return local.run(CommandLine.script(script), Surroundings.in(directory).with(door.with(given)));
  }

  private static String depth(Map<String, String> environment) {
    return String.valueOf(HookDoor.depth(environment));
  }

  private static int told(PrintStream out, String text) {
    out.println(text);
    return 0;
  }
}
