package io.github.kamalmaven.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.StepListener;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Quoting;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.script.ShellLoop;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches on a real sshd, where there is one. */
class HostShellTest extends SessionOnRealShell {
  @Test
  void a_batch_of_commands_and_uploads_takes_one_round_trip() {
    int before = relay.roundTrips();
    Batch batch = Batch.EMPTY;
    for (int i = 0; i < 10; i++) {
      batch = batch.run(script("echo out " + i + "; echo err " + i + " >&2"));
    }

    List<Outcome> outcomes =
        session.perform(
            batch
                .upload(Upload.text(folder.resolve("env").toString(), "A=1\n", 0600))
                .run(script("cat " + folder.resolve("env")))
                .run(CommandLine.of("cat").reading(Sensitive.of("typed"))));

    assertThat(relay.roundTrips() - before).isEqualTo(1);
    assertThat(outcomes).hasSize(12);
    assertThat(outcomes.get(7).stdout()).isEqualTo("out 7\n");
    assertThat(outcomes.get(7).stderr()).isEqualTo("err 7\n");
    assertThat(outcomes.get(10).stdout()).isEqualTo("A=1\n");
    assertThat(outcomes.get(11).stdout()).isEqualTo("typed");
  }

  @Test
  void a_command_leaves_nothing_to_the_next_one() {
    List<Outcome> outcomes =
        session.perform(
            Batch.of(
                script("cd / && x=1 && umask 0777 && set -e && trap 'echo trapped' EXIT"),
                script("cat; read -r line; echo \"[$line]\""),
                script("pwd; echo \"[$x]\"; umask; false; echo on")));

    assertThat(outcomes.get(1).stdout()).isEqualTo("[]\n");
    assertThat(outcomes.get(2).stdout())
        .doesNotContain("[1]")
        .endsWith("on\n")
        .doesNotStartWith("/\n");
    assertThat(outcomes.get(2).stdout().lines()).doesNotContain("0777");
  }

  @Test
  void commands_arrive_as_they_are_whatever_is_in_them() {
    String odd = "two\nlines\n\n 'single' \"double\" $(not run) `nor this` \\n %s Grüße ✓ \t.";
    CommandLine command = script("printf %s " + Quoting.literal(odd));
    CommandLine ends = script("printf 'no line end'; printf '%s' \"\n\n\" >&2");

    List<Outcome> outcomes = session.perform(Batch.of(command, ends, script("# nothing\n")));

    assertThat(outcomes.get(0).stdout()).isEqualTo(odd);
    assertThat(outcomes.get(1).stdout()).isEqualTo("no line end");
    assertThat(outcomes.get(1).stderr()).isEqualTo("\n\n");
    assertThat(outcomes.get(2).exit()).isZero();
  }

  @Test
  void a_syntax_error_is_a_failure_of_its_command_only() {
    Batch batch = Batch.EMPTY.attempt(script("if then ' \"")).run(script("echo still here"));

    List<Outcome> outcomes = session.perform(batch);

    assertThat(outcomes.get(0).succeeded()).isFalse();
    assertThat(outcomes.get(1).stdout()).isEqualTo("still here\n");
  }

  @Test
  void what_is_left_in_the_background_holds_nobody_up() {
    List<Outcome> outcomes =
        session.perform(Batch.of(script("sleep 5 & echo started"), script("echo next")));

    assertThat(outcomes.get(1).stdout()).isEqualTo("next\n");
  }

  @Test
  void what_commands_read_is_in_no_process_list() {
    Batch batch =
        Batch.of(
            script(
                    "cat > /dev/null; cat /proc/*/cmdline /proc/*/environ 2>/dev/null | tr '\\0' ' '")
                .reading(Sensitive.of("hunter2hunter2")));

    String processes = session.perform(batch).get(0).stdout();

    assertThat(processes).doesNotContain("hunter2", "aHVudGVyMmh1bnRlcjI");
  }

  @Test
  void large_files_and_outputs_go_through_a_batch_whole() {
    byte[] bytes = new byte[700_000];
    new Random(3).nextBytes(bytes);
    Path file = folder.resolve("large.bin");
    Batch batch =
        Batch.of(script("echo before"))
            .upload(new Upload(file.toString(), bytes, 0600))
            .run(script("head -c 2000000 /dev/zero | tr '\\0' x; printf '%080000d' 0 >&2"))
            .run(script("echo after"));

    List<Outcome> outcomes = session.perform(batch);

    assertThat(file).hasBinaryContent(bytes);
    assertThat(outcomes.get(1).stdout()).hasSize(2_000_000);
    assertThat(outcomes.get(1).stderr()).hasSize(80_000);
    assertThat(outcomes.get(2).stdout()).isEqualTo("after\n");
  }

  @Test
  void each_step_is_told_while_the_batch_is_under_way() {
    List<String> told = new ArrayList<>();
    Path file = folder.resolve("told");
    StepListener listener =
        new StepListener() {
          @Override
          public void begins(Batch.Step step) {
            told.add("begins " + step.getClass().getSimpleName());
          }

          @Override
          public void ran(Outcome outcome) {
            told.add("ran " + outcome.text());
          }

          @Override
          public void uploaded(Upload upload) {
            told.add("uploaded " + upload.size());
          }
        };

    session.perform(
        Batch.of(script("echo a")).upload(Upload.text(file.toString(), "12", 0600)), listener);

    assertThat(told).containsExactly("begins Run", "ran a", "begins Put", "uploaded 2");
    assertThat(file).content(UTF_8).isEqualTo("12");
  }

  @Test
  void nothing_more_of_a_batch_is_done_once_it_is_given_up() throws Exception {
    Path shell = folder.resolve("shell");
    Batch batch =
        Batch.of(
            script("echo $PPID > %1$s.part && mv %1$s.part %1$s; sleep 1".formatted(shell)),
            script("touch " + folder.resolve("after")));
    Thread caller = new Thread(() -> session.perform(batch));
    caller.setUncaughtExceptionHandler((thread, givenUp) -> {});
    caller.start();
    await(() -> Files.exists(shell));

    caller.interrupt();
    caller.join();

    long process = Long.parseLong(Files.readString(shell).strip());
    await(() -> ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty());
    assertThat(folder.resolve("after")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "dash", "bash", "busybox sh"})
  void nobody_who_listens_means_nothing_more_is_done_even_without_a_signal(String kind)
      throws Exception {
    Assumptions.assumeTrue(isThere(kind));
    String loop = ShellLoop.start("mark").toRun().replaceFirst("^exec sh", kind);
    Process shell =
        new ProcessBuilder("sh", "-c", "trap '' PIPE; exec " + loop)
            .directory(folder.toFile())
            .start();
    shell.getInputStream().close();
    shell.getErrorStream().close();

    try (OutputStream stdin = shell.getOutputStream()) {
      stdin.write("e 0\nr 1\ntouch first\nr 1\ntouch second\n".getBytes(UTF_8));
    } catch (IOException gone) {
      // It has ended already.
    }

    shell.waitFor();
    assertThat(folder.resolve("second")).doesNotExist();
  }

  private static boolean isThere(String kind) throws Exception {
    return new ProcessBuilder("sh", "-c", "command -v " + kind.split(" ")[0]).start().waitFor()
        == 0;
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_command_that_was_cut_in_the_middle_is_not_run() throws Exception {
    String loop = ShellLoop.start("mark").toRun();
    Process shell = new ProcessBuilder("sh", "-c", loop).directory(folder.toFile()).start();
    try (OutputStream stdin = shell.getOutputStream()) {
      stdin.write("e 0\nr 1\ntouch whole\nr 1\ntouch cut".getBytes(UTF_8));
    }

    int exit = shell.waitFor();

    assertThat(exit).isNotZero();
    assertThat(folder.resolve("whole")).exists();
    assertThat(folder.resolve("cut")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"bash, bash", "zsh, zsh", "fish, sh", "tcsh, sh", "csh, sh", "nu, sh"})
  void commands_are_for_the_login_shell_unless_that_speaks_another_language(
      String login, String runs) throws Exception {
    Path shell = folder.resolve(login);
    Files.writeString(shell, "#!/bin/sh\necho given to %s\n".formatted(login));
    ProcessBuilder loop = new ProcessBuilder("sh", "-c", ShellLoop.start("mark").toRun());
    loop.environment().put("SHELL", shell.toString());
    Process process = loop.start();
    assertThat(shell.toFile().setExecutable(true)).isTrue();

    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write("new 0 0\nr 1 0\ntest \"${x:-given}\" && echo given to sh\n".getBytes(UTF_8));
    }

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .contains("\ngiven to " + runs + "\n");
  }

  private static CommandLine script(String text) {
    return CommandLine.script(text);
  }
}
