package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The verbs that show what is there, and those that remove it. */
@OnRealHosts
final class ReportsTest {

  @Test
  void what_is_there_is_shown(Lab lab, Shop shop) {
    shop.live();

    assertThat(shop.ask("details")).contains("kamal-proxy", "shop-web-v1", "shop-workers-v1");
    assertThat(shop.ask("app", "details"))
        .contains("shop-web-v1", "shop-workers-v1")
        .contains(lab.web1().address(), lab.web2().address(), lab.worker().address());
    assertThat(shop.ask("app", "containers")).contains("shop-web-v1", "shop-workers-v1");
    assertThat(shop.ask("app", "version")).contains("v1");
    assertThat(shop.ask("versions")).contains("v1", lab.worker().address(), "workers");
    assertThat(shop.ask("audit")).contains("[web] Booted app version v1");
    assertThat(shop.ask("lock", "status")).contains("There is no deploy lock");
  }

  @Test
  void only_the_hosts_and_roles_that_are_meant_are_shown(Lab lab, Shop shop) {
    shop.live();

    String one = shop.ask("app", "details", "--hosts", lab.web2().address());
    String workers = shop.ask("app", "details", "--roles", "workers");

    assertThat(one).contains(lab.web2().address()).doesNotContain(lab.web1().address());
    assertThat(workers).contains("shop-workers-v1").doesNotContain("shop-web-v1");
  }

  @Test
  void a_bootstrap_of_hosts_that_have_docker_installs_nothing(Lab lab, Shop shop) {
    String before = lab.web1().sh("docker --version");

    Run run = shop.kamal("server", "bootstrap", "--version", "v1").mustSucceed();

    assertThat(run.out()).doesNotContain("Missing Docker");
    assertThat(lab.web1().sh("docker --version")).isEqualTo(before);
    assertThat(lab.hosts()).allSatisfy(host -> assertThat(host.has(".kamal")).isTrue());
    assertThat(lab.web1().isLocked()).isFalse();
  }

  @Test
  void a_removed_app_is_gone_and_the_proxy_stays(Lab lab, Shop shop) {
    shop.live();

    shop.kamal("app", "remove").mustSucceed();

    assertThat(lab.hosts())
        .allSatisfy(
            host -> {
              assertThat(host.shopContainers()).isEmpty();
              assertThat(host.images()).noneMatch(image -> image.contains("acme/shop"));
              assertThat(host.has(".kamal/apps/shop")).isFalse();
              assertThat(host.isLocked()).isFalse();
            });
    assertThat(lab.web1().containers("name=kamal-proxy")).containsExactly("kamal-proxy running");
    assertThat(lab.web1().get("/version").status()).isEqualTo(404);
  }

  @Test
  void what_nobody_uses_is_pruned(Lab lab, Shop shop) {
    shop.live();
    lab.push("v2", "ok");
    shop.deploy("v2").mustSucceed();
    shop.alsoDeployYml("retain_containers: 1\n");
    lab.push("v3", "ok");
    shop.kamal("redeploy", "--skip-push", "--version", "v3").mustSucceed();

    shop.kamal("prune", "containers", "--retain", "2").mustSucceed();
    assertThat(lab.web1().shopContainers())
        .containsExactly("shop-web-v1 exited", "shop-web-v2 exited", "shop-web-v3 running");
    shop.kamal("prune", "all").mustSucceed();
    assertThat(lab.web1().shopContainers())
        .containsExactly("shop-web-v2 exited", "shop-web-v3 running");
    assertThat(lab.web1().images()).doesNotContain(lab.image("v1"));
    lab.web1().sh("docker rm shop-web-v2");
    shop.kamal("prune", "images").mustSucceed();
    assertThat(lab.web1().images())
        .contains(lab.image("v3"), lab.image("latest"))
        .doesNotContain(lab.image("v2"));
    assertThat(lab.web1().get("/version").body()).isEqualTo("v3");
  }
}
