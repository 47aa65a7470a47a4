package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left on the hosts by versions that do not work. */
@OnRealHosts
final class BrokenVersionTest {

  @ParameterizedTest
  @ValueSource(strings = {"unhealthy", "crash"})
  void a_broken_version_leaves_the_old_one_serving(String mode, Lab lab, Shop shop) {
    shop.live();
    lab.push("bad-" + mode, mode);

    shop.hasty().deploy("bad-" + mode).mustFail();

    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1"));
              assertThat(host.shopContainers())
                  .containsExactly("shop-web-bad-" + mode + " exited", "shop-web-v1 running");
            });
    assertThat(lab.worker().shopContainers()).containsExactly("shop-workers-v1 running");
    assertThat(lab.hosts())
        .allSatisfy(
            host ->
                assertThat(host.idOf(lab.image("latest"))).isEqualTo(host.idOf(lab.image("v1"))));
    assertThat(lab.hosts()).allSatisfy(host -> assertThat(host.isLocked()).isFalse());
    assertThat(lab.worker().audit()).noneMatch(line -> line.contains("Booted app version bad"));
  }

  @Test
  void a_broken_first_version_leaves_nothing_running_but_the_proxy(Lab lab, Shop shop) {
    lab.push("bad-unhealthy", "unhealthy");

    shop.hasty().kamal("setup", "--skip-push", "--version", "bad-unhealthy").mustFail();

    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.shopContainers()).containsExactly("shop-web-bad-unhealthy exited");
              assertThat(host.containers("name=kamal-proxy"))
                  .containsExactly("kamal-proxy running");
              assertThat(host.get("/up").status()).isEqualTo(404);
            });
    assertThat(lab.worker().shopContainers()).isEmpty();
    assertThat(lab.web1().isLocked()).isFalse();
  }

  @Test
  void after_a_broken_version_a_good_one_deploys(Lab lab, Shop shop) {
    shop.live();
    lab.push("bad-unhealthy", "unhealthy");
    lab.push("v2", "ok");
    shop.hasty().deploy("bad-unhealthy").mustFail();

    shop.deployYml(Shop.DEPLOY_YML).deploy("v2").mustSucceed();

    assertThat(lab.web1().get("/version").body()).isEqualTo("v2");
    assertThat(lab.web2().shopContainers())
        .containsExactly(
            "shop-web-bad-unhealthy exited", "shop-web-v1 exited", "shop-web-v2 running");
  }

  @Test
  void a_worker_that_does_not_come_up_leaves_the_old_worker_and_the_new_web(Lab lab, Shop shop) {
    shop.live();
    lab.push("v2", "ok");
    shop.deployYml(
        Shop.DEPLOY_YML.replace(
            "cmd: testapp worker",
            "cmd: testapp worker, options: {health-cmd: exit 1, health-interval: 1s}"));

    Run run = shop.hasty().deploy("v2").mustFail();

    assertThat(run.err())
        .contains("container not ready after 6 seconds", lab.worker().address(), "  to do: ");
    assertThat(lab.worker().shopContainers())
        .containsExactly("shop-workers-v1 running", "shop-workers-v2 exited");
    assertThat(lab.webHosts())
        .allSatisfy(host -> assertThat(host.get("/version").body()).isEqualTo("v2"));
    assertThat(lab.web1().isLocked()).isFalse();
  }
}
