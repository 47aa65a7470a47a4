package io.github.kamalmaven.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher of hooks is a shell script")
final class CallServerTest {
  @TempDir private Path directory;

  @Test
  void both_outputs_and_the_exit_status_reach_the_caller() throws Exception {
    CallHandler handler =
        (call, out, err) -> {
          out.println("to the left");
          err.println("to the right");
          out.print("no line end");
          return 42;
        };

    Hook.Result result = call(handler, "version");

    assertThat(result.text()).isEqualTo("to the left\nno line end");
    assertThat(result.err()).isEqualTo("to the right\n");
    assertThat(result.exit()).isEqualTo(42);
  }

  @Test
  void what_was_called_arrives_whole_also_in_the_locale_of_ci_servers() throws Exception {
    BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    CallHandler handler =
        (call, out, err) -> {
          calls.add(call);
          return 0;
        };

    try (CallServer server = CallServer.open(List.of(), handler)) {
      new Hook(server, directory, environment())
          .script(
              """
              u=$(printf '\\303\\274')
              CITY="Z${u}rich" exec kamal app exec "echo 'Gr${u}n' \\$X
              ls *" ""
              """);
    }

    Call call = calls.remove();
    assertThat(call.words()).containsExactly("app", "exec", "echo 'Grün' $X\nls *", "");
    assertThat(call.directory()).isEqualTo(directory.toRealPath().toString());
    assertThat(call.token()).isEqualTo("a token");
    assertThat(call.environment()).containsEntry("CITY", "Zürich").containsEntry("LC_ALL", "C");
  }

  @Test
  void ten_megabytes_of_any_bytes_arrive_unchanged() throws Exception {
    byte[] bytes = new byte[10_000_000];
    new Random(7).nextBytes(bytes);
    CallHandler handler =
        (call, out, err) -> {
          out.write(bytes, 0, bytes.length);
          return 0;
        };

    Hook.Result result = call(handler, "app", "logs");

    assertThat(result.out()).isEqualTo(bytes);
    assertThat(result.exit()).isZero();
  }

  @Test
  void letters_are_told_in_utf_8() throws Exception {
    Hook.Result result =
        call(
            (call, out, err) -> {
              out.println("Größe – 1 €");
              return 0;
            },
            "details");

    assertThat(result.text()).isEqualTo("Größe – 1 €\n");
  }

  @Test
  void a_caller_that_is_gone_ends_its_command() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    try (CallServer server = CallServer.open(List.of(), untilInterrupted(begun, interrupted))) {
      Process hook = new Hook(server, directory, environment()).start("app", "logs", "-f");
      begun.await();

      hook.destroy();

      assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void what_still_runs_at_the_end_ends_in_good_order_and_says_so() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Process hook;
    try (CallServer server =
        CallServer.open(List.of(), untilInterrupted(begun, new CountDownLatch(1)))) {
      hook = new Hook(server, directory, environment()).start("deploy");
      begun.await();
    }

    Hook.Result result = Hook.Result.of(hook);

    assertThat(result.err()).isEqualTo("released the lock\n");
    assertThat(result.exit()).isEqualTo(3);
  }

  @Test
  void a_defect_of_the_command_is_a_failure_of_the_caller() throws Exception {
    Hook.Result result =
        call(
            (call, out, err) -> {
              throw new IllegalStateException("defect");
            },
            "version");

    assertThat(result.exit()).isEqualTo(1);
  }

  @Test
  void two_callers_are_served_at_once() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    CallHandler handler =
        (call, out, err) -> {
          both.countDown();
          try {
            both.await();
          } catch (InterruptedException late) {
            return 1;
          }
          return 0;
        };
    try (CallServer server = CallServer.open(List.of(), handler)) {
      Hook hook = new Hook(server, directory, environment());
      Process first = hook.start("version");
      Process second = hook.start("version");

      assertThat(List.of(first.waitFor(), second.waitFor())).containsExactly(0, 0);
    }
  }

  @Test
  void the_files_are_private_and_gone_at_the_end() throws Exception {
    Path home;
    try (CallServer server = CallServer.open(List.of(), (call, out, err) -> 0)) {
      home = server.bin().getParent();

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
          .isEqualTo("rwx------");
      try (var bin = Files.list(server.bin())) {
        assertThat(bin.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("kamal", "kamal.cmd");
      }
    }

    assertThat(home).doesNotExist();
  }

  private Hook.Result call(CallHandler handler, String... words) throws Exception {
    try (CallServer server = CallServer.open(List.of(), handler)) {
      return new Hook(server, directory, environment()).run(words);
    }
  }

  private static Map<String, String> environment() {
    return Map.of(CallServer.TOKEN, "a token", "LC_ALL", "C");
  }

  private static CallHandler untilInterrupted(CountDownLatch begun, CountDownLatch interrupted) {
    return (call, out, err) -> {
      begun.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        err.println("released the lock");
        interrupted.countDown();
      }
      return 3;
    };
  }
}
