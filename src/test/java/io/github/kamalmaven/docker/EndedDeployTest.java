package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The deploying process ends while hosts are in the middle of their switch. */
@OnRealHosts
final class EndedDeployTest {

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void who_ends_a_deploy_finds_no_lock_and_the_old_version(String signal, Lab lab, Shop shop) {
    KamalProcess deploy = inTheMiddle(lab, shop);

    int exit = deploy.signal(signal).await();

    assertThat(exit).as(deploy::output).isEqualTo(signal.equals("INT") ? 130 : 143);
    assertThat(lab.web1().isLocked()).isFalse();
    assertThat(shop.lines("heard.log")).containsExactly("post-deploy-failure");
    assertThat(deploy.output().lines()).noneMatch(line -> line.matches("\\s+at .*"));
    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1"));
              assertThat(host.shopContainers())
                  .containsExactly("shop-web-v1 running", "shop-web-v2 exited");
            });
    assertThat(lab.worker().shopContainers()).containsExactly("shop-workers-v1 running");
    converges(lab, shop);
  }

  @Test
  void a_deploy_that_was_killed_leaves_its_lock_which_tells_of_it(Lab lab, Shop shop) {
    KamalProcess deploy = inTheMiddle(lab, shop);

    int exit = deploy.signal("KILL").await();
    Run next = shop.deploy("v2").mustFail();

    assertThat(exit).isEqualTo(137);
    assertThat(next.err())
        .containsOnlyOnce("ERROR: Deploy lock found")
        .containsPattern(
            "taken \\d+ s ago, by \\S+@\\S+ \\(process %d, which no longer runs\\)"
                .formatted(deploy.pid()))
        .contains("release it with kamal:lock-release (kamal lock release), and deploy again");
    assertThat(lab.webHosts())
        .allSatisfy(host -> assertThat(host.get("/version").status()).isEqualTo(200));
    shop.kamal("lock", "release").mustSucceed();
    converges(lab, shop);
  }

  /** Both web hosts have a container of the new version, which does not answer yet. */
  private static KamalProcess inTheMiddle(Lab lab, Shop shop) {
    shop.live();
    lab.push("v2", "ok");
    shop.hook("post-deploy-failure", "basename \"$0\" >> heard.log\n");
    shop.deployYml(
        Shop.DEPLOY_YML.replaceFirst(
            "web: (.*)",
            "web: {hosts: $1, cmd: 'sh -c \"trap exit TERM; sleep 20 & wait; exec testapp\"'}"));
    Path aside = Trees.create(shop.directory().resolve("target"));
    KamalProcess deploy =
        KamalProcess.start(
            shop, aside.resolve("told.txt"), aside, "deploy", "--skip-push", "--version", "v2");
    lab.webHosts().forEach(host -> host.awaitContainer("shop-web-v2"));
    assertThat(deploy.isAlive()).as(deploy::output).isTrue();
    return deploy;
  }

  private static void converges(Lab lab, Shop shop) {
    shop.deployYml(Shop.DEPLOY_YML).deploy("v2").mustSucceed();

    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.get("/version").body()).isEqualTo("v2");
              assertThat(host.containers("status=running"))
                  .containsExactly("kamal-proxy running", "shop-web-v2 running");
            });
    assertThat(lab.worker().containers("status=running"))
        .containsExactly("shop-workers-v2 running");
    assertThat(lab.web1().isLocked()).isFalse();
  }
}
