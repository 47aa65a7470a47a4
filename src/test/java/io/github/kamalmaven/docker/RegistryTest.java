package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The verbs of the family registry: who is logged in afterwards. */
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
}
