package io.github.kamalmaven.host.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.LineListener;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.shell.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LocalProcessesTest {
  @TempDir Path folder;

  private Local local;

  @BeforeEach
  void start() {
    Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "BASE", "base");
    local = new LocalProcesses(new PosixShell("sh"), folder, environment);
  }

  @Test
  void both_outputs_are_kept_apart_and_are_utf_8() {
    Outcome outcome = local.run(CommandLine.script("echo 'Grüße ✓'; echo 'Schärfe' >&2"));

    assertThat(outcome.stdout()).isEqualTo("Grüße ✓\n");
    assertThat(outcome.stderr()).isEqualTo("Schärfe\n");
  }

  @Test
  void the_exit_status_of_the_command_is_told() {
    assertThat(local.run(CommandLine.script("exit 42")).exit()).isEqualTo(42);
  }

  @Test
  void a_command_line_with_a_secret_is_in_no_process_list_and_not_handed_on() {
    Word line = new Word("ps -o args= -p $$; env; : 'geheim 1' \"ü\"", "ps; env; : [REDACTED]");

    Outcome outcome = local.run(CommandLine.script(line));

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.stdout()).contains("eval", "BASE=base").doesNotContain("geheim");
  }

  @Test
  void the_exit_status_of_a_command_line_with_a_secret_is_told() {
    Word line = new Word("echo geheim; exit 3", "echo [REDACTED]; exit 3");

    Outcome outcome = local.run(CommandLine.script(line));

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.stdout()).isEqualTo("geheim\n");
  }

  @Test
  void a_command_that_a_signal_ended_has_128_and_the_signal_as_status() {
    assertThat(local.run(CommandLine.script("kill -KILL $$")).exit()).isEqualTo(137);
  }

  @Test
  void a_command_that_does_not_exist_ends_as_the_shell_has_it() {
    assertThat(local.run(CommandLine.script("there-is-no-such-command")).exit()).isEqualTo(127);
  }

  @Test
  void the_environment_is_laid_over_the_machines() {
    Surroundings surroundings =
        Surroundings.in(folder).with(Map.of("KAMAL_HOSTS", Sensitive.of("1.1.1.1 ✓")));

    Outcome outcome =
        local.run(CommandLine.script("echo \"$BASE $KAMAL_HOSTS ${HOME-none}\""), surroundings);

    assertThat(outcome.stdout()).isEqualTo("base 1.1.1.1 ✓ none\n");
  }

  @Test
  void commands_run_in_the_directory_they_are_given() throws Exception {
    Path below = Files.createDirectory(folder.resolve("below"));
    Files.writeString(below.resolve("marker"), "here");

    Outcome outcome = local.run(CommandLine.of("cat", "marker"), Surroundings.in(below));

    assertThat(outcome.stdout()).isEqualTo("here");
  }

  @Test
  void what_a_command_is_given_to_read_reaches_it_and_then_ends() {
    CommandLine command = CommandLine.of("cat").reading(Sensitive.of("gehe\nheim ✓"));

    assertThat(local.run(command).stdout()).isEqualTo("gehe\nheim ✓");
  }

  @Test
  void a_command_that_does_not_read_its_input_is_no_failure() {
    CommandLine command = CommandLine.of("true").reading(Sensitive.of("x".repeat(5_000_000)));

    assertThat(local.run(command).exit()).isZero();
  }

  @Test
  void large_outputs_on_both_streams_at_once_arrive_whole() {
    String fill = "head -c 3000000 /dev/zero | tr '\\0' ";

    Outcome outcome = local.run(CommandLine.script(fill + "a & " + fill + "b >&2; wait"));

    assertThat(outcome.stdout()).hasSize(3_000_000).matches("a+");
    assertThat(outcome.stderr()).hasSize(3_000_000).matches("b+");
  }

  @Test
  void lines_are_heard_in_order_while_the_command_runs() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    Path answer = folder.resolve("answer");
    LineListener listener =
        (stream, line) -> {
          heard.add(stream + " " + line);
          if (line.equals("question")) {
            write(answer, "ok");
          }
        };
    CommandLine command =
        CommandLine.script(
            "echo question; until [ -s answer ]; do sleep 0.01; done; printf 'tail ✓' >&2");

    Outcome outcome = local.run(command, Surroundings.in(folder).heardBy(listener));

    assertThat(outcome.stdout()).isEqualTo("question\n");
    assertThat(heard).containsExactly(Event.Stream.OUT + " question", Event.Stream.ERR + " tail ✓");
  }

  @Test
  void a_listener_that_fails_does_not_stop_the_command_and_is_told_of() {
    LineListener deaf =
        (stream, line) -> {
          throw new IllegalStateException("deaf");
        };
    CommandLine command = CommandLine.script("yes | head -n 100000; echo done > finished");

    assertThatThrownBy(() -> local.run(command, Surroundings.in(folder).heardBy(deaf)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("deaf");
    assertThat(folder.resolve("finished")).exists();
  }

  @Test
  void a_command_that_takes_too_long_is_ended_with_all_it_started() {
    CompletableFuture<Long> child = new CompletableFuture<>();
    LineListener listener = (stream, line) -> child.complete(Long.valueOf(line));
    CommandLine command = CommandLine.script("sleep 1000 & echo $!; wait");
    Surroundings surroundings =
        Surroundings.in(folder).within(Optional.of(Duration.ofSeconds(1))).heardBy(listener);

    KamalException failure =
        catchThrowableOfType(KamalException.class, () -> local.run(command, surroundings));

    assertThat(failure).hasMessage("The command sleep took longer than 1 s and was ended");
    assertThat(failure.where()).contains("in " + folder + ": sleep 1000 & echo $!; wait");
    assertThat(ended(child.join())).isTrue();
  }

  @Test
  void an_interrupted_command_is_ended_and_the_interrupt_is_passed_on() throws Exception {
    CompletableFuture<Long> child = new CompletableFuture<>();
    CompletableFuture<Boolean> passedOn = new CompletableFuture<>();
    LineListener listener = (stream, line) -> child.complete(Long.valueOf(line));
    CommandLine command = CommandLine.script("sleep 1000 & echo $!; wait");
    Thread caller =
        new Thread(
            () -> {
              assertThatThrownBy(
                      () -> local.run(command, Surroundings.in(folder).heardBy(listener)))
                  .hasMessage("Interrupted during the command sleep");
              passedOn.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    long pid = child.join();

    caller.interrupt();

    assertThat(passedOn.join()).isTrue();
    assertThat(ended(pid)).isTrue();
  }

  @Test
  void a_missing_directory_is_told() {
    Surroundings nowhere = Surroundings.in(folder.resolve("nowhere"));

    KamalException failure =
        catchThrowableOfType(
            KamalException.class, () -> local.run(CommandLine.of("true"), nowhere));

    assertThat(failure).hasMessageStartingWith("The command true cannot be started");
    assertThat(failure.where()).get().asString().contains("nowhere");
  }

  @Test
  void an_uploaded_file_has_its_content_and_its_mode() throws Exception {
    Files.writeString(folder.resolve("env"), "old");

    local.upload(Upload.text("env", "NEU=✓\n", 0640));

    assertThat(folder.resolve("env")).hasContent("NEU=✓");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("env"))))
        .isEqualTo("rw-r-----");
    assertThat(Files.list(folder)).hasSize(1);
  }

  @Test
  void an_upload_makes_the_directory_that_is_missing() {
    local.upload(Upload.text("a/b/env", "PASSWORD=geheim", 0600));

    assertThat(local.run(CommandLine.script("cat a/b/env")).stdout()).isEqualTo("PASSWORD=geheim");
  }

  @Test
  void an_upload_that_is_not_possible_is_told() {
    local.upload(Upload.text("file", "", 0600));

    assertThatThrownBy(() -> local.upload(Upload.text("file/env", "PASSWORD=geheim", 0600)))
        .isInstanceOf(KamalException.class)
        .hasMessageStartingWith("The file file/env cannot be written")
        .hasMessageNotContaining("geheim");
  }

  /** A process whose parent does not collect it is still listed, but no longer alive. */
  private static boolean ended(long pid) {
    return ProcessHandle.of(pid)
        .map(handle -> handle.onExit().join())
        .map(h -> !h.isAlive())
        .orElse(true);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
