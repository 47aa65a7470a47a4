package io.github.kamalmaven.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamalmaven.host.local.SearchPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process under a pseudo-terminal, which is what {@code script} gives it. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "script is another program elsewhere")
final class OwnTerminalTest {
  @TempDir private Path folder;

  private MinaServer server;

  @BeforeEach
  void serve() throws Exception {
    assumeTrue(new SearchPath(System.getenv()).has("script"), "util-linux has the pseudo-terminal");
    Path key = folder.resolve("me/.ssh/id_ecdsa");
    TestKeys.ecdsa(key);
    server = MinaServer.accepting(folder, Path.of(key + ".pub"));
  }

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void ctrl_c_goes_to_the_host_and_its_exit_status_comes_back() throws Exception {
    Process user = underPseudoTerminal("echo press; head -c 1 | od -An -tx1; exit 7", "");

    try (BufferedReader screen = user.inputReader(UTF_8)) {
      awaitLine(screen, "press");
      type(user, "\u0003");

      assertThat(screen.lines().collect(Collectors.joining("\n"))).contains("03");
      assertThat(user.waitFor()).isEqualTo(7);
    } finally {
      user.destroyForcibly();
    }
  }

  @Test
  void the_size_of_the_terminal_is_that_of_the_users() throws Exception {
    Process user =
        underPseudoTerminal("echo $TERM is $COLUMNS by $LINES", "stty cols 132 rows 43 && ");

    try (BufferedReader screen = user.inputReader(UTF_8)) {
      assertThat(screen.lines().collect(Collectors.joining("\n"))).contains("is 132 by 43");
    } finally {
      user.destroyForcibly();
    }
  }

  @Test
  void the_terminal_is_left_as_it_was_found() throws Exception {
    Process user =
        underPseudoTerminal(
            "exit 4",
            "stty -g > " + folder.resolve("before") + "; ",
            "; stty -g > " + folder.resolve("after"));

    try (BufferedReader screen = user.inputReader(UTF_8)) {
      screen.lines().forEach(line -> {});
      assertThat(folder.resolve("before")).hasSameTextualContentAs(folder.resolve("after"));
    } finally {
      user.destroyForcibly();
    }
  }

  private Process underPseudoTerminal(String command, String before, String... after)
      throws IOException {
    String java =
        Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OwnTerminal.class.getName(),
                folder.resolve("me").toString(),
                Integer.toString(server.port()),
                command)
            .map(word -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    return new ProcessBuilder(
            List.of("script", "-qec", before + java + String.join("", after), "/dev/null"))
        .redirectErrorStream(true)
        .start();
  }

  private static void awaitLine(BufferedReader screen, String text) throws IOException {
    for (String line = screen.readLine(); line != null; line = screen.readLine()) {
      if (line.contains(text)) {
        return;
      }
    }
    throw new AssertionError("never seen: " + text);
  }

  private static void type(Process user, String keys) throws IOException {
    OutputStream keyboard = user.getOutputStream();
    keyboard.write(keys.getBytes(UTF_8));
    keyboard.flush();
  }
}
