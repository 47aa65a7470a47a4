package io.github.kamalmaven.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
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

  @Test
  void nothing_is_exported_around_a_line_where_nothing_is_to_be() {
    assertThat(CommandLine.of("docker", "build").exporting(Map.of()).toRun())
        .isEqualTo("docker build");
  }

  @Test
  void lines_are_joined_as_a_shell_joins_them() {
    CommandLine list = CommandLine.of("docker", "ps");
    CommandLine count = CommandLine.of("wc", "-l");

    assertThat(list.and(count).toRun()).isEqualTo("docker ps && wc -l");
    assertThat(list.then(count).toRun()).isEqualTo("docker ps ; wc -l");
    assertThat(list.pipe(count).toRun()).isEqualTo("docker ps | wc -l");
    assertThat(list.or(count).toRun()).isEqualTo("docker ps || wc -l");
    assertThat(list.appendTo("log").toRun()).isEqualTo("docker ps >> log");
    assertThat(list.writeTo("log").toRun()).isEqualTo("docker ps > log");
    assertThat(CommandLine.of("echo").plus(CommandLine.substitute(list)).toRun())
        .isEqualTo("/usr/bin/env echo $(docker ps)");
  }

  @Test
  void a_word_that_is_not_there_changes_nothing() {
    CommandLine line = CommandLine.of("docker", "ps");

    assertThat(line.plus(Optional.of("-q")).toRun()).isEqualTo("docker ps -q");
    assertThat(line.plus(Optional.empty())).isSameAs(line);
  }

  @Test
  void a_line_is_secret_when_people_see_something_else() {
    CommandLine login = CommandLine.of("docker", "login", "-p");
    Word secret = Word.secretPair("TOKEN", Sensitive.of("s3"));

    assertThat(login.isSecret()).isFalse();
    assertThat(login.plus(secret).isSecret()).isTrue();
    assertThat(login.plus(secret).toRun()).isEqualTo("docker login -p TOKEN=\"s3\"");
    assertThat(CommandLine.of("echo").plus(CommandLine.substitute(login.plus(secret))))
        .hasToString("/usr/bin/env echo $(docker login -p TOKEN=[REDACTED])");
    assertThat(CommandLine.script(secret)).hasToString("TOKEN=[REDACTED]");
  }

  @Test
  void what_a_line_reads_stays_when_it_is_joined_with_others() {
    CommandLine login = CommandLine.of("docker", "login").reading(Sensitive.of("s3"));
    CommandLine list = CommandLine.of("docker", "ps");

    assertThat(list.input()).isEmpty();
    assertThat(login.and(list).input()).contains(Sensitive.of("s3"));
    assertThat(list.and(login).input()).contains(Sensitive.of("s3"));
    assertThat(login.reading(Sensitive.of("first")).and(login).input())
        .contains(Sensitive.of("first"));
  }

  @Test
  void lines_are_equal_when_they_run_and_read_the_same() {
    CommandLine one = CommandLine.of("docker", "ps");

    assertThat(one).isEqualTo(CommandLine.script("docker ps")).isNotEqualTo("docker ps");
    assertThat(one).hasSameHashCodeAs(CommandLine.script("docker ps"));
    assertThat(one).isNotEqualTo(one.plus("-q"));
    assertThat(one.plus("-q")).doesNotHaveSameHashCodeAs(one);
    assertThat(one.reading(Sensitive.of("a"))).isNotEqualTo(one.reading(Sensitive.of("b")));
  }

  @Test
  void the_name_of_a_line_is_its_first_word() {
    assertThat(CommandLine.of("docker", "ps").name()).isEqualTo("docker");
    assertThat(CommandLine.script("kill -HUP $PPID").name()).isEqualTo("kill");
    assertThat(CommandLine.of().name()).isEmpty();
    assertThat(CommandLine.of().toRun()).isEmpty();
  }

  @Test
  void a_word_is_shown_to_people_without_its_secret() {
    assertThat(Word.secret(Sensitive.of("s3"))).hasToString("[REDACTED]");
    assertThat(Word.quoted("a b")).hasToString("\"a b\"");
    assertThat(Word.pair("A", "b")).hasToString("A=\"b\"");
  }

  @Test
  void a_secret_is_shown_by_nothing_but_a_mask() {
    Sensitive secret = Sensitive.of("s3");

    assertThat(secret).hasToString("[REDACTED]").isNotEqualTo("s3");
    assertThat(secret).isEqualTo(Sensitive.of("s3")).isNotEqualTo(Sensitive.of("s4"));
    assertThat(secret).hasSameHashCodeAs(Sensitive.of("s3"));
    assertThat(secret).doesNotHaveSameHashCodeAs(Sensitive.of("s4"));
    assertThat(Sensitive.of(" \n").isBlank()).isTrue();
    assertThat(secret.isBlank()).isFalse();
  }
}
