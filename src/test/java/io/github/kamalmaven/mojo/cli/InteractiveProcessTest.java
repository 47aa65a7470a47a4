package io.github.kamalmaven.mojo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamalmaven.host.local.SearchPath;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process, with an {@code ssh} that tells what it was given. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "script is another program elsewhere")
final class InteractiveProcessTest {
  private static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      servers: {web: [one]}
      accessories: {db: {image: "mysql:8", host: one}}
      """;

  private static final String SSH =
      """
      #!/bin/sh
      echo "ssh $*"
      read typed
      echo "typed: $typed"
      exit 3
      """;

  @TempDir private Path project;
  @TempDir private Path hosts;
  @TempDir private Path programs;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(project.resolve("config"));
    Files.writeString(project.resolve("config/deploy.yml"), DEPLOY_YML);
    Files.createDirectories(hosts.resolve("one"));
    Path ssh = Files.writeString(programs.resolve("ssh"), SSH);
    Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void what_is_piped_in_goes_to_ssh_and_its_exit_status_comes_back() throws Exception {
    Process process =
        start(kamal("app", "exec", "-i", "--reuse", "--version", "v1", "psql -c 'x'"));

    Ended ended = Ended.after(process, "select 1\n");

    assertThat(ended.output())
        .contains(
            "ssh -t root@one -p 22 docker exec -i shop-web-v1 psql -c 'x'", "typed: select 1");
    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.output()).doesNotContain("ERROR");
  }

  @Test
  void at_a_terminal_docker_is_told_that_there_is_one() throws Exception {
    assumeTrue(new SearchPath(System.getenv()).has("script"), "util-linux has the pseudo-terminal");
    String line =
        kamal("accessory", "exec", "db", "-i", "--reuse", "mysql").stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));

    Ended ended = Ended.after(start(List.of("script", "-qec", line, "/dev/null")), "show tables\n");

    assertThat(ended.output())
        .contains("ssh -t root@one -p 22 docker exec -it shop-db mysql", "typed: show tables");
    assertThat(ended.exit()).isEqualTo(3);
  }

  @Test
  void a_log_is_followed_through_ssh() throws Exception {
    Ended ended = Ended.after(start(kamal("accessory", "logs", "db", "-f", "-T")), "\n");

    assertThat(ended.output())
        .contains(
            "Following logs on one...",
            "ssh -t root@one -p 22 docker logs shop-db --tail 10 --follow 2>&1");
  }

  private List<String> kamal(String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DirectoriesAsHosts.class.getName(),
                project.toString(),
                hosts.toString()));
    command.addAll(List.of(words));
    return command;
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().compute("PATH", (name, before) -> programs + File.pathSeparator + before);
    return builder.start();
  }

  private record Ended(int exit, String output) {
    static Ended after(Process process, String typed) throws Exception {
      try (Writer keyboard = process.outputWriter(UTF_8);
          BufferedReader screen = process.inputReader(UTF_8)) {
        keyboard.write(typed);
        keyboard.flush();
        String output = screen.lines().collect(Collectors.joining("\n"));
        return new Ended(process.waitFor(), output);
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
