package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Users of the registry that deploy.yml does not name. */
@OnRealHosts
final class RegistryUsersTest {

  @Test
  void whom_docker_knows_logs_in_on_the_hosts(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    shop.withoutRegistryUser();

    Run login = shop.kamal("registry", "login").mustSucceed();
    existing(shop).mustSucceed();

    assertThat(login.out()).contains("with user and password of Docker's ", "config.json");
    assertThat(lab.web1().get("/version").body()).isEqualTo("v1");
  }

  @Test
  void a_program_that_keeps_passwords_for_docker_is_asked(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    shop.withoutRegistryUser();
    Path docker = shop.directory().resolve("ci");
    Trees.write(docker.resolve("config.json"), "{\"credsStore\": \"shop\"}");
    Trees.writeScript(
        docker.resolve("docker-credential-shop"),
        """
        #!/bin/sh
        [ "$1" = get ] && [ "$(cat)" = "%s" ] || exit 1
        printf '{"Username":"%s","Secret":"%s"}'
        """
            .formatted(
                lab.fact("REGISTRY"), lab.fact("REGISTRY_USER"), lab.fact("REGISTRY_PASSWORD")));
    shop.environment().put("DOCKER_CONFIG", docker.toString());
    shop.environment().merge("PATH", docker.toString(), (path, more) -> more + ":" + path);

    Run run = existing(shop).mustSucceed();

    assertThat(run.out() + run.err()).doesNotContain(lab.fact("REGISTRY_PASSWORD"));
    assertThat(lab.web1().get("/version").body()).isEqualTo("v1");
  }

  @Test
  void nobody_known_is_told_with_all_that_can_be_done(Lab lab, Shop shop) {
    shop.withoutRegistryUser();
    shop.environment().put("DOCKER_CONFIG", shop.directory().resolve("none").toString());

    Run run = existing(shop).mustFail();

    assertThat(run.err())
        .contains("registry/username: is required", "settings.xml", "docker login");
  }

  @Test
  void no_process_list_shows_the_password(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    shop.write("Dockerfile", "FROM kamal-it/app\n").commit();

    try (ProcessLists processes = new ProcessLists()) {
      shop.kamal("registry", "login").mustSucceed();
      shop.kamal("deploy").mustSucceed();
      existing(shop).mustSucceed();

      assertThat(processes.with("--password-stdin", lab.fact("REGISTRY"))).isNotEmpty();
      assertThat(processes.with(lab.fact("REGISTRY_PASSWORD"), lab.fact("REGISTRY"))).isEmpty();
    }
  }

  private static Run existing(Shop shop) {
    return shop.kamal("deploy", "--builder", "existing", "--version", "v1");
  }
}
