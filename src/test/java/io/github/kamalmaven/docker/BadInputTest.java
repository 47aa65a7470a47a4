package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** What users read when the outside is not as they think. */
@OnRealHosts
final class BadInputTest {

  @Test
  void a_wrong_registry_password_is_told_and_not_shown(Lab lab, Shop shop) {
    shop.write(".kamal/secrets", "REGISTRY_PASSWORD=wr0ng\n");

    Run run = shop.kamal("registry", "login").mustFail();

    assertOneProblem(run);
    assertThat(run.err()).contains("docker login " + lab.fact("REGISTRY"), "check registry/server");
    assertThat(run.err()).containsIgnoringCase("unauthorized");
    assertThat(run.out() + run.err()).doesNotContain("wr0ng");
  }

  @Test
  void a_right_registry_password_logs_in_everywhere(Lab lab, Shop shop) {
    shop.kamal("registry", "login").mustSucceed();

    assertThat(lab.hosts())
        .allSatisfy(
            host -> assertThat(host.sh("cat .docker/config.json")).contains(lab.fact("REGISTRY")));
  }

  @Test
  void a_host_that_refuses_the_key_is_named(Lab lab, Shop shop) {
    shop.tool().run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "stranger");
    shop.deployYml(Shop.DEPLOY_YML.replace("<%= ENV[\"SSH_KEY\"] %>", "stranger"));

    Run run = shop.kamal("lock", "status").mustFail();

    assertOneProblem(run);
    assertThat(run.err()).contains(lab.web1().address());
  }

  @Test
  void a_host_where_nobody_answers_is_named(Shop shop) throws IOException {
    shop.deployYml(
        """
        service: shop
        image: acme/shop
        registry: {username: bot, password: [REGISTRY_PASSWORD]}
        builder: {arch: amd64}
        servers: [127.0.0.1]
        ssh: {port: %d, config: false}
        """
            .formatted(closedPort()));

    Run run = shop.deploy("v1").mustFail();

    assertOneProblem(run);
    assertThat(run.err()).contains("127.0.0.1");
  }

  @Test
  void an_unhealthy_version_is_told_with_its_log_and_what_to_do(Lab lab, Shop shop) {
    shop.deployYml(Shop.DEPLOY_YML.replace(", <%= ENV[\"VM2\"] %>", ""));
    lab.push("bad-crash", "crash");

    Run run = shop.hasty().deploy("bad-crash").mustFail();

    assertThat(run.out())
        .contains("testapp: this version is broken on purpose")
        .doesNotContain("null");
    assertThat(run.err())
        .startsWith("ERROR: ")
        .contains(lab.web1().address(), "failed to become healthy", "  to do: ")
        .doesNotContain("\tat ");
  }

  /** Three lines: what, where and what to do. */
  private static void assertOneProblem(Run run) {
    assertThat(run.errorLines()).as(run.toString()).hasSize(3);
    assertThat(run.errorLines().get(0)).startsWith("ERROR: ");
    assertThat(run.errorLines().get(1)).startsWith("  where: ");
    assertThat(run.errorLines().get(2)).startsWith("  to do: ");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
