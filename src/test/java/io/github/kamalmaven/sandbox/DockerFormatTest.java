package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.sandbox.docker.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DockerFormatTest {

  private final SandboxHost host = DockerHost.withContainers("a");

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "docker ps --format '{{ .Names }}\\|' => kamal-proxy\\|",
        "docker ps --format '{{.Names}} {{.State}}' => kamal-proxy running",
        "docker ps --format '{{.Label \"service\"}}.' => .",
        "docker inspect kamal-proxy --format '{{.Config.Image}}' => basecamp/kamal-proxy:v0.9.2",
        "docker inspect kamal-proxy -f '{{json .State.Health}}' => null",
        "docker inspect kamal-proxy -f '{{len .Mounts}}' => 0",
        "docker inspect kamal-proxy -f '{{.Config.Labels.nosuch}}' => <no value>",
        "docker inspect kamal-proxy -f '{{if .State.Health}}h{{else}}{{.State.Status}}{{end}}' => running",
        "docker inspect kamal-proxy -f '{{range .Config.Env}}{{.}}{{end}}.' => .",
        "docker inspect kamal-proxy -f '{{index .Config.Labels \"org.opencontainers.image.title\"}}' => kamal-proxy",
      })
  void a_format_shows_what_it_asks_for(String command, String expected) {
    Execution result = host.exec(command + " | tail -n 1");

    assertThat(result.out()).isEqualTo(expected + "\n");
  }

  @Test
  void inspect_has_other_words_for_a_field_that_does_not_exist() {
    Execution result = host.exec("docker inspect -f '{{.Nmae}}' a");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "template parsing error: template: :1:2: executing \"\" at <.Nmae>: map has no entry for"
                + " key \"Nmae\"\n");
  }

  @Test
  void a_field_that_does_not_exist_is_an_error() {
    Execution result = host.exec("docker ps --format '{{.Nmae}}'");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "failed to execute template: template: :1:2: executing \"\" at <.Nmae>: can't evaluate"
                + " field Nmae in type *formatter.ContainerContext\n");
  }

  @Test
  void health_is_shown_where_there_is_a_check() {
    host.scene().misbehaving("sick", Behaviour.unhealthy());
    host.scene().misbehaving("well", Behaviour.good().withHealthCheck());
    host.exec("docker run -d --name sick acme/shop:1; docker run -d --name well acme/shop:1");

    Execution result =
        host.exec(
            "docker inspect --format"
                + " '{{if .State.Health}}{{.State.Health.Status}}{{else}}{{.State.Status}}{{end}}'"
                + " sick well a");

    assertThat(result.out()).isEqualTo("unhealthy\nhealthy\nrunning\n");
  }

  @Test
  void inspect_without_a_format_gives_json() {
    Execution result = host.exec("docker inspect a");

    assertThat(result.out())
        .startsWith("[\n    {\n        \"Id\": \"")
        .contains("\"Status\": \"running\"", "\"service\": \"shop\"")
        .endsWith("}\n]\n");
  }
}
