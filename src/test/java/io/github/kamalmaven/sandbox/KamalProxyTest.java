package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.kamalmaven.sandbox.docker.Behaviour;
import io.github.kamalmaven.sandbox.proxy.ProxySwitch;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class KamalProxyTest {

  private static final String PROXY = "docker exec kamal-proxy kamal-proxy ";

  private final SandboxHost host = DockerHost.withContainers("one", "two");

  @Test
  void a_service_moves_from_container_to_container() {
    assertThat(host.proxy().status("example.test", "/")).isEqualTo(404);

    deploy("shop-web", "one:80");
    deploy("shop-web", "two:80");

    assertThat(host.proxy().status("example.test", "/")).isEqualTo(200);
    assertThat(host.proxy().history())
        .extracting(ProxySwitch::service, ProxySwitch::from, ProxySwitch::to)
        .containsExactly(tuple("shop-web", "", "one:80"), tuple("shop-web", "one:80", "two:80"));
  }

  @Test
  void a_container_that_does_not_answer_is_not_taken() {
    host.scene().misbehaving("sick", Behaviour.unhealthy());
    host.exec("docker run -d --name sick acme/shop:1");
    deploy("shop-web", "one:80");
    Instant before = host.clock().instant();

    Execution result = host.exec(PROXY + "deploy shop-web --target=sick:80 --deploy-timeout=12s");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("Error: target failed to become healthy within configured timeout (12s)\n");
    assertThat(host.proxy().services().get("shop-web").target()).isEqualTo("one:80");
    assertThat(host.clock().instant()).isEqualTo(before.plus(Duration.ofSeconds(12)));
  }

  @Test
  void a_container_that_is_not_there_is_not_taken() {
    assertThat(host.exec(PROXY + "deploy shop-web --target=\":7700\"").exit()).isEqualTo(1);
    assertThat(host.exec(PROXY + "deploy shop-web --target=nosuch:80").exit()).isEqualTo(1);
  }

  @Test
  void two_services_cannot_have_the_same_host_and_path() {
    host.exec(PROXY + "deploy a --target=one:80 --host=x.test --path-prefix=/api");

    Execution conflict =
        host.exec(
            PROXY + "deploy b --target=two:80 --host=y.test --host=x.test --path-prefix=/api");
    Execution other = host.exec(PROXY + "deploy b --target=two:80 --host=x.test");

    assertThat(conflict.err()).isEqualTo("Error: host settings conflict with another service\n");
    assertThat(other.exit()).isZero();
    assertThat(host.proxy().route("x.test", "/api/1").orElseThrow().name()).isEqualTo("a");
    assertThat(host.proxy().route("x.test", "/").orElseThrow().name()).isEqualTo("b");
    assertThat(host.proxy().route("y.test", "/")).isEmpty();
  }

  @Test
  void a_stopped_service_answers_503_until_it_is_resumed() {
    deploy("shop-web", "one:80");

    host.exec(PROXY + "stop shop-web --drain-timeout=\"5s\" --message=\"Back soon\"");
    assertThat(host.proxy().status("example.test", "/")).isEqualTo(503);
    assertThat(host.proxy().services().get("shop-web").message()).isEqualTo("Back soon");

    host.exec(PROXY + "resume shop-web");
    assertThat(host.proxy().status("example.test", "/")).isEqualTo(200);
  }

  @Test
  void a_service_whose_container_stopped_answers_502() {
    deploy("shop-web", "one:80");

    host.exec("docker stop one");

    assertThat(host.proxy().status("example.test", "/")).isEqualTo(502);
  }

  @Test
  void an_unknown_service_cannot_be_removed() {
    deploy("shop-web", "one:80");

    assertThat(host.exec(PROXY + "remove shop-web").exit()).isZero();
    assertThat(host.exec(PROXY + "remove shop-web").err()).isEqualTo("Error: service not found\n");
  }

  @Test
  void without_its_container_the_proxy_cannot_be_asked() {
    host.exec("docker rm -f kamal-proxy");

    assertThat(host.exec(PROXY + "list").err())
        .isEqualTo("Error response from daemon: No such container: kamal-proxy\n");
  }

  @Test
  void the_services_outlive_the_proxys_container() {
    deploy("shop-web", "one:80");

    host.exec(
        "docker rm -f kamal-proxy; docker run -d --name kamal-proxy basecamp/kamal-proxy:v0.9.3");

    assertThat(host.exec(PROXY + "list").out()).contains("shop-web").contains("one:80");
    assertThat(host.exec(PROXY + "version").out()).isEqualTo("v0.9.3\n");
  }

  private void deploy(String service, String target) {
    Execution result = host.exec(PROXY + "deploy " + service + " --target=\"" + target + "\"");
    assertThat(result.exit()).as(result.err()).isZero();
  }
}
