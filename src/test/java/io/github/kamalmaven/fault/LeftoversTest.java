package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.KamalException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What stays is found. */
@Timeout(60)
@EnabledOnOs(value = OS.LINUX, disabledReason = "What is left is seen in /proc")
final class LeftoversTest {
  private final Leftovers before = Leftovers.now();

  @Test
  void a_thread_that_runs_is_found_until_it_ends() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              try {
                end.await();
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
            },
            "left");
    thread.start();

    assertThat(before.added(Duration.ofMillis(1))).contains("thread left");
    end.countDown();
    thread.join();

    assertThat(before.added(Duration.ofMillis(1))).doesNotContain("thread left");
  }

  @Test
  void a_process_that_runs_is_found() throws Exception {
    Process process = new ProcessBuilder("sleep", "1000").start();
    try {
      assertThat(before.added(Duration.ofMillis(1)))
          .anyMatch(left -> left.startsWith("process ") && left.endsWith("sleep 1000"));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_socket_that_is_open_is_found() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      assertThat(socket.isBound()).isTrue();
      assertThat(before.added(Duration.ofMillis(1))).anyMatch(left -> left.startsWith("socket:"));
    }
  }

  @Test
  void the_directory_of_the_command_kamal_is_found() throws Exception {
    Path directory = Files.createTempDirectory("kamal");
    Path classes = directory.resolve("classpath");
    try {
      Files.writeString(
          classes,
          Objects.requireNonNull(KamalException.class.getProtectionDomain().getCodeSource())
              .getLocation()
              .getPath());

      assertThat(before.added(Duration.ofMillis(1))).contains("directory " + directory);
    } finally {
      Files.delete(classes);
      Files.delete(directory);
    }
  }
}
