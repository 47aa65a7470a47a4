package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The verbs of the family registry, and a registry of the control machine's own. */
@OnRealHosts
final class RegistryTest {

  @Test
  void the_control_machine_and_the_hosts_are_logged_in_and_out(Lab lab, Shop shop) {
    String registry = lab.fact("REGISTRY");
    shop.environment().put("DOCKER_CONFIG", shop.directory().resolve("docker").toString());
    Path own = shop.directory().resolve("docker/config.json");

    shop.kamal("registry", "setup", "--skip-local").mustSucceed();
    assertThat(lab.hosts())
        .allSatisfy(host -> assertThat(host.sh("cat .docker/config.json")).contains(registry));
    assertThat(own).doesNotExist();
    shop.kamal("registry", "logout", "-L").mustSucceed();
    assertThat(lab.hosts())
        .allSatisfy(
            host -> assertThat(host.sh("cat .docker/config.json")).doesNotContain(registry));

    shop.kamal("registry", "login", "--skip-remote").mustSucceed();
    assertThat(own).content().contains(registry);
    assertThat(lab.web1().sh("cat .docker/config.json")).doesNotContain(registry);
    shop.kamal("registry", "remove").mustSucceed();
    assertThat(own).content().doesNotContain(registry);
  }

  @Test
  void a_registry_of_the_control_machine_serves_the_hosts(Lab lab, Shop shop) {
    assumeThat(registries(shop)).as("registries of the user's own").isEmpty();
    shop.write("Dockerfile", "FROM kamal-it/app\nENV APP_VERSION=local\n")
        .deployYml(
            Shop.DEPLOY_YML.replaceFirst(
                "registry:\\n(  .*\\n)+", "registry: {server: \"localhost:5998\"}\n"))
        .commit();
    try {
      lab.control()
          .withName("registry:3", "kamal-it/registry:open", () -> shop.kamal("registry", "setup"))
          .mustSucceed();
      assertThat(registries(shop)).contains("127.0.0.1:5998->5000/tcp");
      assertThat(shop.kamal("registry", "login").mustFail().err())
          .contains("Cannot use login command with a local registry");

      shop.kamal("deploy", "--version", "v1").mustSucceed();

      assertThat(lab.webHosts())
          .allSatisfy(
              host -> {
                assertThat(host.get("/version")).isEqualTo(new Answer(200, "local"));
                assertThat(host.images()).contains("localhost:5998/acme/shop:v1");
                assertThat(host.trySh("curl -s localhost:5998/v2/").exit()).isNotZero();
              });
      shop.kamal("registry", "remove").mustSucceed();
      assertThat(registries(shop)).isEmpty();
    } finally {
      Tool tool = shop.tool();
      tool.tryRun("docker", "rm", "-f", "-v", "kamal-docker-registry");
      tool.tryRun(
          "docker", "rmi", "localhost:5998/acme/shop:v1", "localhost:5998/acme/shop:latest");
    }
  }

  private static String registries(Shop shop) {
    String named = "--filter=name=kamal-docker-registry";
    return shop.tool().run("docker", "ps", "-a", named, "--format={{.Ports}}");
  }
}
