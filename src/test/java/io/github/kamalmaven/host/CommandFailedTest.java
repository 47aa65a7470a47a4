package io.github.kamalmaven.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.shell.CommandLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandFailedTest {
  private static final Outcome OUTCOME =
      new Outcome(CommandLine.of("docker", "pull", "app:1"), 1, "", "no such image\n");

  @Test
  void a_failed_command_says_what_where_and_what_to_do() {
    CommandFailed failure = new CommandFailed("10.0.0.1", OUTCOME);

    assertThat(failure.explanation())
        .isEqualTo(
            """
            docker exited with status 1 on 10.0.0.1: no such image
              where: 10.0.0.1: docker pull app:1
              to do: repeat with -Dkamal.verbose (--verbose) to see every command and what it writes""");
  }

  @Test
  void what_a_command_of_the_user_writes_is_not_interpreted() {
    Outcome outcome =
        new Outcome(CommandLine.of("curl"), 1, "", "Get \"http://x\": connection refused");

    assertThat(CommandFailed.ofUser("10.0.0.1", outcome).remedy())
        .contains("what the command wrote says why; correct it, and run it again");
  }

  @Test
  void who_knows_better_says_what_to_do() {
    CommandFailed failure = new CommandFailed("10.0.0.1", OUTCOME, "push it first");

    assertThat(failure.remedy()).contains("push it first");
  }

  @ParameterizedTest
  @CsvSource({
    "Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?, start Docker",
    "failed to connect to the docker API at unix:///x, start Docker",
    "permission denied while trying to connect to the Docker daemon socket, let the user use Docker",
  })
  void a_docker_that_cannot_be_reached_is_started_or_allowed(String told, String remedy) {
    Outcome outcome = new Outcome(CommandLine.of("docker", "pull", "app:1"), 1, "", told);

    assertThat(new CommandFailed("10.0.0.1", outcome).remedy().orElseThrow())
        .startsWith(remedy + " on 10.0.0.1 (");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sh: 1: docker: not found                                   | install Docker on 10.0.0.1;
          write /app: no space left on device                        | make room on 10.0.0.1:
          manifest for app:1 not found: manifest unknown             | push this version first
          pull access denied for app                                 | let registry/username pull
          Get "https://r.test/v2/": dial tcp: connection refused     | find out why 10.0.0.1 does
          Get "https://r.test/v2/": x (Client.Timeout exceeded)      | find out why 10.0.0.1 does
          Get "https://r.test/v2/": context deadline exceeded        | find out why 10.0.0.1 does
          Get "https://r.test/v2/": read tcp: connection reset by x  | find out why 10.0.0.1 does
          failed to create task: grpc: the client connection is closing: x | start Docker on
          Bind for 0.0.0.0:80 failed: port is already allocated      | find out what has the port
          Get "https://r.test/v2/": unauthorized: incorrect password | check the password
          """)
  void what_the_output_tells_counts_more_than_what_the_command_was_for(String told, String remedy) {
    Outcome outcome = new Outcome(CommandLine.of("docker", "login"), 1, "", told);

    assertThat(new CommandFailed("10.0.0.1", outcome, "check the password").remedy().orElseThrow())
        .startsWith(remedy);
  }
}
