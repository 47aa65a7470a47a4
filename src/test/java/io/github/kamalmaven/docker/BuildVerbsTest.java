package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The verbs of the family build: what each does to registry, builder and hosts. */
@OnRealHosts
final class BuildVerbsTest {

  @Test
  void an_image_goes_to_the_registry_and_from_there_to_the_hosts(Lab lab, Shop shop) {
    shop.write("Dockerfile", "FROM kamal-it/app\nENV APP_VERSION=built\n").commit();

    shop.kamal("build", "push", "--version", "pushed").mustSucceed();
    assertThat(lab.tags()).contains("pushed", "latest");
    assertThat(lab.web1().images()).doesNotContain(lab.image("pushed"));

    shop.kamal("build", "pull", "--version", "pushed").mustSucceed();
    assertThat(lab.hosts())
        .allSatisfy(
            host -> {
              assertThat(host.images()).contains(lab.image("pushed"));
              assertThat(host.audit())
                  .containsExactly("[grace@example.test] Pulled image with version pushed");
            });

    shop.kamal("build", "deliver", "--version", "delivered").mustSucceed();
    assertThat(lab.tags()).contains("delivered");
    assertThat(lab.worker().images()).contains(lab.image("delivered"));
    assertThat(lab.worker().shopContainers()).isEmpty();
  }

  @Test
  void a_builder_is_made_shown_and_removed(Shop shop) {
    shop.deployYml(Shop.DEPLOY_YML.replace("driver: docker}", "driver: docker-container}"));

    shop.kamal("build", "create").mustSucceed();
    assertThat(shop.tool().run("docker", "buildx", "ls")).contains("kamal-local-docker-container");
    assertThat(shop.ask("build", "details"))
        .contains("Builder: local", "kamal-local-docker-container");
    shop.kamal("build", "remove").mustSucceed();

    assertThat(shop.tool().run("docker", "buildx", "ls"))
        .doesNotContain("kamal-local-docker-container");
  }

  @Test
  void a_builder_on_another_machine_is_logged_in_to_as_its_url_says(Lab lab, Shop shop) {
    dockersSsh(shop);
    String url = "ssh://deploy@" + lab.worker().address();
    shop.deployYml(
        Shop.DEPLOY_YML.replace("driver: docker}", "local: false, remote: \"" + url + "\"}"));

    shop.kamal("build", "create").mustSucceed();
    assertThat(lab.worker().sh("cat /var/log/sshd.log")).contains("Accepted publickey for deploy");
    assertThat(shop.ask("build", "details")).contains("Builder: remote", url);
    shop.kamal("build", "remove").mustSucceed();

    assertThat(shop.tool().run("docker", "context", "ls")).doesNotContain(url);
  }

  @Test
  void an_image_for_the_developer_stays_here_and_has_what_is_not_committed(Lab lab, Shop shop) {
    shop.write("Dockerfile", "FROM kamal-it/app\nCOPY index.html /public/index.html\n")
        .write("index.html", "committed")
        .commit();
    shop.write("index.html", "not yet").write("new.html", "new");

    Run run =
        lab.control()
            .withName(
                "busybox",
                "kamal-it/base",
                () -> shop.kamal("build", "dev", "--version", "dev").mustSucceed());
    shop.tool().tryRun("docker", "rmi", "kamal-local-build-check");

    assertThat(run.out() + run.err())
        .contains("WARNING: Files with uncommitted changes will be present in the dev container:")
        .contains("\n  index.html", "\n  new.html");
    assertThat(
            shop.tool()
                .run("docker", "run", "--rm", lab.image("dev-dirty"), "cat", "/public/index.html"))
        .isEqualTo("not yet");
    assertThat(lab.tags()).doesNotContain("dev-dirty");
  }

  /** Docker starts the system's {@code ssh}, which is to know this lab's key and hosts. */
  private static void dockersSsh(Shop shop) {
    shop.write(
        "ssh_config",
        "UserKnownHostsFile %s/.ssh/known_hosts\nIdentityFile %s\n"
            .formatted(shop.environment().get("HOME"), shop.environment().get("SSH_KEY")));
    String real = shop.tool().run("sh", "-c", "command -v ssh").strip();
    Path programs = shop.directory().resolve("programs");
    Trees.writeScript(
        programs.resolve("ssh"),
        "#!/bin/sh\nexec %s -F %s/ssh_config \"$@\"\n".formatted(real, shop.directory()));
    shop.environment().compute("PATH", (name, path) -> programs + ":" + path);
  }
}
