package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.sandbox.docker.Behaviour;
import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.ContainerState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class DockerRunTest {

  private final SandboxHost host = DockerHost.withShop();

  @Test
  void run_keeps_everything_it_was_told() {
    host.scene().file(".kamal/web.env", "SECRET=p w\"q$x\nPORT=1\n");

    Execution result =
        host.exec(
            "docker run --detach --restart unless-stopped --name shop-web-1 --network kamal"
                + " --hostname web1-abc --env PORT=\"80\" --env-file .kamal/web.env"
                + " --log-opt max-size=\"10m\" --volume $PWD/x:/x:ro --label service=\"shop\""
                + " --label destination --publish 8080:80 --memory \"1g\" acme/shop:1 work hard");

    Container container = container("shop-web-1");
    assertThat(result.out()).isEqualTo(container.id() + "\n");
    assertThat(container.state()).isEqualTo(ContainerState.RUNNING);
    assertThat(container.spec().command()).containsExactly("work", "hard");
    assertThat(container.env()).containsEntry("SECRET", "p w\"q$x").containsEntry("PORT", "80");
    assertThat(container.labels())
        .containsEntry("service", "shop")
        .containsEntry("destination", "");
    assertThat(container.spec().all("volume")).isEqualTo(List.of("/root/x:/x:ro"));
    assertThat(container.spec().setting("restart", "")).isEqualTo("unless-stopped");
    assertThat(container.spec().setting("memory", "")).isEqualTo("1g");
  }

  @Test
  void a_name_is_taken_once() {
    host.exec("docker run -d --name a acme/shop:1");

    Execution result = host.exec("docker run -d --name a acme/shop:1");

    assertThat(result.exit()).isEqualTo(125);
    assertThat(result.err())
        .startsWith(
            "docker: Error response from daemon: Conflict. The container name \"/a\" is already in"
                + " use by container \"");
  }

  @Test
  void an_image_nobody_has_cannot_be_run() {
    Execution result = host.exec("docker run -d --name a nosuch/image:1");

    assertThat(result.exit()).isEqualTo(125);
    assertThat(result.err())
        .startsWith("Unable to find image 'nosuch/image:1' locally\n")
        .contains("manifest for nosuch/image:1 not found: manifest unknown: manifest unknown");
  }

  @Test
  void without_its_network_a_container_is_created_and_not_started() {
    Execution result = host.exec("docker run -d --name a --network nosuch acme/shop:1");

    assertThat(result.exit()).isEqualTo(125);
    assertThat(result.err()).contains("network nosuch not found");
    assertThat(container("a").state()).isEqualTo(ContainerState.CREATED);
  }

  @Test
  void a_port_of_the_host_is_taken_once() {
    host.exec("docker run -d --name a --publish 80:80 acme/shop:1");

    Execution result = host.exec("docker run -d --name b --publish 80:8080 acme/shop:1");

    assertThat(result.exit()).isEqualTo(125);
    assertThat(result.err()).contains("Bind for 0.0.0.0:80 failed: port is already allocated");
  }

  @Test
  void a_missing_env_file_stops_the_run() {
    Execution result = host.exec("docker run -d --name a --env-file nosuch.env acme/shop:1");

    assertThat(result.exit()).isEqualTo(125);
    assertThat(result.err()).startsWith("docker: open nosuch.env: no such file or directory");
  }

  @Test
  void a_program_in_a_container_sees_its_environment_and_gives_its_exit_code() {
    Execution result =
        host.exec("docker run --rm --env A='b c' --name once acme/shop:1 sh -c 'echo $A; exit 7'");

    assertThat(result.out()).isEqualTo("b c\n");
    assertThat(result.exit()).isEqualTo(7);
    assertThat(host.docker().containers().find("once")).isEmpty();
  }

  @Test
  void exec_passes_standard_input_on_only_if_asked() {
    host.exec("docker run -d --name a --hostname inside acme/shop:1");

    assertThat(host.exec("echo x | docker exec -i a cat").out()).isEqualTo("x\n");
    assertThat(host.exec("echo x | docker exec a cat").out()).isEmpty();
    assertThat(host.exec("docker exec a hostname").out()).isEqualTo("inside\n");
    assertThat(host.exec("docker exec --env K=\"v w\" a sh -c 'echo $K'").out()).isEqualTo("v w\n");
  }

  @Test
  void exec_needs_a_container_that_runs() {
    host.exec("docker run -d --name a acme/shop:1 && docker stop a");

    assertThat(host.exec("docker exec nosuch ls").err())
        .isEqualTo("Error response from daemon: No such container: nosuch\n");
    assertThat(host.exec("docker exec a ls").err()).endsWith("is not running\n");
  }

  @Test
  void a_broken_image_exits_at_once_and_leaves_its_words_in_the_log() {
    host.docker().registry().misbehave(Pattern.compile(".*:bad"), Behaviour.exits(3, "oh no"));

    host.exec("docker run -d --name plain acme/shop:bad");
    host.exec("docker run -d --name again --restart unless-stopped acme/shop:bad");

    assertThat(container("plain").state()).isEqualTo(ContainerState.EXITED);
    assertThat(container("plain").exitCode()).isEqualTo(3);
    assertThat(container("again").state()).isEqualTo(ContainerState.RESTARTING);
    assertThat(host.exec("docker logs --tail 1 plain").out()).isEqualTo("oh no\n");
  }

  private Container container(String name) {
    return host.docker().containers().find(name).orElseThrow();
  }
}
