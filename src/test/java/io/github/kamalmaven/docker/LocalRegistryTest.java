package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A registry on the control machine, which hosts reach through their SSH connection only. */
@OnRealHosts
final class LocalRegistryTest {
  /** Kamal's image for it, as this lab has it. */
  private static final String IMAGE = "registry:3";

  private static final String DEPLOY_YML =
      """
      service: shop
      registry: {server: "localhost:PORT"}
      builder: {arch: <%= ENV["ARCH"] %>, driver: docker}
      servers:
        web: [<%= ENV["VM1"] %>, <%= ENV["VM2"] %>]
        workers: {hosts: [<%= ENV["VM3"] %>], cmd: testapp worker}
      proxy: {healthcheck: {interval: 1, timeout: 1}}
      ssh: {keys: [<%= ENV["SSH_KEY"] %>], keys_only: true, config: false}
      readiness_delay: 1
      deploy_timeout: 30
      drain_timeout: 5
      """;

  @AfterEach
  void removeRegistry(Lab lab, Shop shop) {
    shop.kamal("registry", "remove");
    lab.control().tool().tryRun("docker", "rmi", IMAGE);
  }

  @Test
  void every_host_pulls_through_a_port_that_is_given_back(Lab lab, Shop shop) {
    String port = freePort(lab);
    serve(lab, shop, port);
    shop.kamal("lock", "status").mustSucceed();
    int before = lab.web1().logins();

    Run run = shop.kamal("deploy", "--version", "v1").mustSucceed();

    assertThat(run.out())
        .contains("Setting up local registry port forwarding to " + lab.web1().address());
    assertThat(lab.hosts())
        .allSatisfy(
            host -> {
              assertThat(host.images()).contains("localhost:" + port + "/shop:v1");
              assertThat(isOpen(host, port)).isFalse();
            });
    assertThat(lab.webHosts())
        .allSatisfy(host -> assertThat(host.get("/").body()).isEqualTo("from here"));
    assertThat(lab.web1().logins() - before).as("the connection of all commands").isEqualTo(1);
  }

  @Test
  void a_port_that_is_taken_on_a_host_is_told(Lab lab, Shop shop) {
    String port = freePort(lab);
    serve(lab, shop, port);
    lab.web2().sh("docker run -d -p 127.0.0.1:" + port + ":80 basecamp/kamal-proxy:v0.9.2");

    Run run = shop.kamal("deploy", "--version", "v1").mustFail();

    assertThat(run.err())
        .contains(lab.web2().address() + " does not forward its port " + port)
        .contains("  to do: See whether something listens there already")
        .doesNotContain("\tat ");
    assertThat(isOpen(lab.web1(), port)).isFalse();
    assertThat(lab.web1().isLocked()).isFalse();
  }

  private static boolean isOpen(LabHost host, String port) {
    return host.trySh("bash -c ': < /dev/tcp/127.0.0.1/" + port + "'").exit() == 0;
  }

  private static void serve(Lab lab, Shop shop, String port) {
    lab.control().tool().run("docker", "tag", "kamal-it/registry:open", IMAGE);
    shop.deployYml(DEPLOY_YML.replace("PORT", port));
    shop.write("Dockerfile", "FROM kamal-it/app\nENV APP_VERSION=v1\nCOPY index.html /public/\n");
    shop.write("index.html", "from here").commit();
  }

  /** Beside the port of the lab's registry, which hosts reach without our help. */
  private static String freePort(Lab lab) {
    String server = lab.fact("REGISTRY");
    return String.valueOf(Integer.parseInt(server.substring(server.indexOf(':') + 1)) + 7);
  }
}
