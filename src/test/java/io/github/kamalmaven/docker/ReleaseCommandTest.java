package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A command in one new container before a version boots. */
@OnRealHosts
final class ReleaseCommandTest {
  private static final String MIGRATION =
      "sh -c 'echo \"from $APP_VERSION as $ROLE\"; echo $APP_VERSION >> /data/versions'";

  @Test
  void it_runs_once_before_a_version_boots_and_its_failure_switches_nothing(Lab lab, Shop shop) {
    shop.alsoDeployYml("volumes: [/srv/shop:/data]\nenv: {clear: {ROLE: web}}\n").live();
    lab.push("v2", "ok");
    lab.push("v3", "ok");

    Run good = release(shop, "v2", MIGRATION).mustSucceed();
    Run bad = release(shop, "v3", "sh -c 'echo no such table; exit 3'").mustFail();

    assertThat(good.out()).containsOnlyOnce("[release] from v2 as web");
    assertThat(lab.web1().sh("cat /srv/shop/versions")).isEqualTo("v2");
    assertThat(lab.web2().has("/srv/shop/versions")).isFalse();
    assertThat(bad.out()).contains("[release] no such table");
    assertThat(bad.err())
        .contains("The release command ended with exit status 3 on " + lab.web1().address())
        .contains("nothing was switched");
    assertThat(lab.webHosts())
        .allSatisfy(host -> assertThat(host.get("/version").body()).isEqualTo("v2"));
    assertThat(lab.web1().shopContainers())
        .containsExactly("shop-web-v1 exited", "shop-web-v2 running");
    assertThat(lab.web1().isLocked()).isFalse();
  }

  private static Run release(Shop shop, String version, String command) {
    return shop.kamal("deploy", "--skip-push", "--version", version, "--release-command", command);
  }
}
