package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DockerRegistryTest {

  private static final String LOGIN = "docker login r.example.test -u bot --password-stdin";

  private final Sandbox sandbox = new Sandbox();
  private final SandboxHost host = sandbox.host("web1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker login r.example.test -u \"bot\" -p \"s3cret\"",
        "echo s3cret | docker login r.example.test --username bot --password-stdin",
        "docker login -u bot -p s3cret",
      })
  void any_login_is_right_where_nobody_asks(String login) {
    Execution result = host.exec(login);

    assertThat(result.out()).isEqualTo("Login Succeeded\n");
    assertThat(result.exit()).isZero();
  }

  @Test
  void a_registry_that_asks_for_a_login_wants_the_right_one() {
    sandbox.registry().requireLogin("r.example.test", "bot", "s3cret");

    Execution wrong = host.exec(LOGIN, "guess".getBytes(StandardCharsets.UTF_8));
    Execution right = host.exec(LOGIN, "s3cret\n".getBytes(StandardCharsets.UTF_8));

    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.err()).contains("unauthorized: incorrect username or password");
    assertThat(right.exit()).isZero();
  }

  @Test
  void an_empty_password_is_no_password() {
    Execution result = host.exec(LOGIN);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("Error: Cannot perform an interactive login from a non TTY device\n");
  }

  @Test
  void without_a_login_nothing_can_be_pulled_from_there() {
    sandbox.registry().requireLogin("r.example.test", "bot", "s3cret");

    Execution result = host.exec("docker pull r.example.test/shop:1");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "Error response from daemon: Head"
                + " \"https://r.example.test/v2/shop/manifests/1\": no basic auth credentials\n");
  }

  @Test
  void what_one_host_builds_another_can_pull() {
    host.exec("docker buildx create --name k --driver=docker-container");

    Execution build =
        host.exec(
            "docker buildx build --output=type=registry --platform linux/amd64 --builder k"
                + " -t r.example.test/shop:1 -t r.example.test/shop:latest --label service=\"shop\""
                + " --file Dockerfile . 2>&1");
    Execution label =
        sandbox
            .host("web2")
            .exec(
                "docker pull r.example.test/shop:1 >/dev/null && docker inspect"
                    + " -f '{{ .Config.Labels.service }}' r.example.test/shop:1");

    assertThat(build.exit()).isZero();
    assertThat(label.out()).isEqualTo("shop\n");
  }

  @Test
  void a_missing_builder_is_named() {
    assertThat(host.exec("docker buildx inspect k").err())
        .isEqualTo("ERROR: no builder \"k\" found\n");
    assertThat(host.exec("docker buildx build --builder k -t x . ").exit()).isEqualTo(1);
  }

  @Test
  void a_remote_builder_is_inspected_with_its_context() {
    host.exec(
        "docker context create n-context --description 'n host' --docker 'host=ssh://b@10.0.0.8' ;"
            + " docker buildx create --name n n-context");

    Execution result =
        host.exec(
            "docker buildx inspect n | grep -q Endpoint:.*n-context && docker context inspect"
                + " n-context --format '{{.Endpoints.docker.Host}}' | grep -xq ssh://b@10.0.0.8"
                + " || (echo no compatible builder && exit 1)");

    assertThat(result.exit()).isZero();
  }

  @Test
  void a_host_has_a_mirror_only_if_it_is_configured() {
    String ask = "docker info --format '{{index .RegistryConfig.Mirrors 0}}'";

    assertThat(host.exec(ask).err())
        .isEqualTo(
            "template: :1:2: executing \"\" at <index .RegistryConfig.Mirrors 0>: error calling"
                + " index: reflect: slice index out of range\n");

    host.docker().mirrors().add("https://mirror.example.test/");
    assertThat(host.exec(ask).out()).isEqualTo("https://mirror.example.test/\n");
  }
}
