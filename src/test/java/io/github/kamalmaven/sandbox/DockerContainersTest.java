package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.sandbox.docker.ImageContent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DockerContainersTest {

  private final SandboxHost host = DockerHost.withContainers("a", "b");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker start nosuch        | 1   | Error response from daemon: No such container: nosuch",
        "docker stop nosuch         | 1   | Error response from daemon: No such container: nosuch",
        "docker logs nosuch         | 1   | Error response from daemon: No such container: nosuch",
        "docker rename nosuch x     | 1   | Error response from daemon: No such container: nosuch",
        "docker rm a                | 1   | Error response from daemon: cannot remove container \"/a\": container is running: stop the container before removing or force remove",
        "docker inspect nosuch      | 1   | Error: No such object: nosuch",
        "docker stop                | 1   | docker: 'docker stop' requires at least 1 argument",
        "docker container rm        | 1   | docker: 'docker container rm' requires at least 1 argument",
        "docker logs                | 1   | docker: 'docker logs' requires 1 argument",
        "docker rename a            | 1   | docker: 'docker rename' requires 2 arguments",
        "docker container ls x      | 1   | docker: 'docker container ls' accepts no arguments",
        "docker login a b           | 1   | docker: 'docker login' requires at most 1 argument",
        "docker foo                 | 1   | docker: unknown command: docker foo",
        "docker container foo       | 1   | docker: unknown command: docker container foo",
        "docker ps --foo            | 125 | unknown flag: --foo",
        "docker rm -x y             | 125 | unknown shorthand flag: 'x' in -x",
        "docker ps --filter         | 125 | flag needs an argument: --filter",
        "docker ps --filter foo     | 125 | invalid argument \"foo\" for \"-f, --filter\" flag: bad format of filter (expected name=value)",
      })
  void a_mistake_gives_dockers_words_and_status(String command, int status, String message) {
    Execution result = host.exec(command);

    assertThat(result.err().lines().findFirst()).contains(message);
    assertThat(result.exit()).isEqualTo(status);
  }

  @Test
  void xargs_without_input_runs_a_command_that_then_fails() {
    Execution result =
        host.exec("docker container ls --filter 'name=^nosuch$' --quiet | xargs docker stop");

    assertThat(result.exit()).isEqualTo(123);
    assertThat(result.err()).startsWith("docker: 'docker stop' requires at least 1 argument");
  }

  @Test
  void a_container_is_stopped_started_renamed_and_removed() {
    assertThat(host.exec("docker stop -t 30 a").out()).isEqualTo("a\n");
    assertThat(state("a")).isEqualTo("exited");
    assertThat(host.exec("docker container start a").out()).isEqualTo("a\n");
    assertThat(state("a")).isEqualTo("running");
    assertThat(host.exec("docker rename a c").exit()).isZero();
    assertThat(state("c")).isEqualTo("running");
    assertThat(host.exec("docker rm -f c").out()).isEqualTo("c\n");
    assertThat(host.docker().containers().find("c")).isEmpty();
  }

  @Test
  void a_name_that_is_taken_cannot_be_given() {
    Execution result = host.exec("docker rename a b");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .startsWith(
            "Error response from daemon: Error when allocating new name: Conflict. The container"
                + " name \"/b\" is already in use by container");
  }

  @Test
  void prune_removes_what_is_down_and_has_the_labels() {
    host.exec("docker stop a kamal-proxy");

    Execution result = host.exec("docker container prune --force --filter label=service=shop");

    assertThat(result.out()).startsWith("Deleted Containers:\n").contains("reclaimed space: 0B");
    assertThat(host.exec("docker ps -a --format '{{.Names}}'").out()).isEqualTo("b\nkamal-proxy\n");
  }

  @Test
  void the_proxys_container_is_found_by_its_images_title() {
    host.exec("docker stop kamal-proxy");

    host.exec(
        "docker container prune --force --filter label=org.opencontainers.image.title=kamal-proxy");

    assertThat(host.docker().containers().find("kamal-proxy")).isEmpty();
  }

  @Test
  void logs_have_a_tail_and_times() {
    host.scene().log("a", "one").log("a", "two");

    assertThat(host.exec("docker logs a").out()).isEqualTo("one\ntwo\n");
    assertThat(host.exec("docker logs --tail 1 --timestamps a").out())
        .isEqualTo("2026-01-01T00:00:00Z two\n");
  }

  @Test
  void files_are_copied_out_of_a_container() {
    byte[] css = "p {}".getBytes(StandardCharsets.UTF_8);
    host.scene().image("app:1", ImageContent.plain().withFiles(Map.of("/assets/css/a.css", css)));

    Execution result =
        host.exec(
            "mkdir -p out && docker container create --name x app:1"
                + " && docker container cp -L x:/assets/. out && docker container rm x"
                + " && cat out/css/a.css");

    assertThat(result.out()).endsWith("p {}");
    assertThat(host.exec("docker create --name y app:1; docker cp y:/nosuch/. out").err())
        .isEqualTo(
            "Error response from daemon: Could not find the file /nosuch/. in container y\n");
  }

  private String state(String name) {
    return host.exec("docker inspect --format '{{.State.Status}}' " + name).out().strip();
  }
}
