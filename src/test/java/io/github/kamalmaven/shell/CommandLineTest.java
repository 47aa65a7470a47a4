package io.github.kamalmaven.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void the_first_word_runs_through_env_unless_it_is_docker() {
    assertThat(CommandLine.of("mkdir", "-p", "a").and(CommandLine.of("rm", "b")).toRun())
        .isEqualTo("/usr/bin/env mkdir -p a && rm b");
    assertThat(CommandLine.of("docker", "ps").toRun()).isEqualTo("docker ps");
  }

  @Test
  void a_script_stands_as_it_is() {
    assertThat(CommandLine.script("kill -HUP $PPID").toRun()).isEqualTo("kill -HUP $PPID");
  }

  @Test
  void a_line_can_be_the_arguments_of_another() {
    CommandLine line = CommandLine.of("docker", "ps", "-q").xargs(CommandLine.of("docker", "stop"));

    assertThat(line.toRun()).isEqualTo("docker ps -q | xargs docker stop");
  }

  @Test
  void a_line_can_be_one_word_of_another() {
    CommandLine inner = CommandLine.sh(CommandLine.of("echo", "$HOME"));

    assertThat(CommandLine.of("ssh", "host").plus(CommandLine.quoted(inner)).toRun())
        .isEqualTo("/usr/bin/env ssh host 'sh -c '\\''echo $HOME'\\'''");
  }

  @Test
  void a_secret_is_masked_when_shown_even_inside_quotes() {
    CommandLine login = CommandLine.of("docker", "login").plus(Word.secret(Sensitive.of("s3")));

    assertThat(CommandLine.sh(login).toRun()).isEqualTo("/usr/bin/env sh -c 'docker login \"s3\"'");
    assertThat(CommandLine.sh(login)).hasToString("/usr/bin/env sh -c 'docker login [REDACTED]'");
  }

  @Test
  void an_environment_is_exported_around_the_line() {
    assertThat(CommandLine.of("docker", "build").exporting(Map.of("A", "1 \"2\"")).toRun())
        .isEqualTo("( export A=\"1 \\\"2\\\"\" ; docker build )");
  }
}
