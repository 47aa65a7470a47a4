package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Goals in a Maven process of their own. */
@OnRealHosts
final class MavenTest {

  @Test
  void maven_sets_hosts_up_and_deploys_another_version(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    lab.push("v2", "ok");
    MavenProcess maven = new MavenProcess(shop);

    Run setup = maven.run("kamal:setup", "-Dkamal.skipPush", "-Dkamal.version=v1").mustSucceed();
    Run deploy = maven.run("kamal:deploy", "-Dkamal.skipPush", "-Dkamal.version=v2").mustSucceed();

    assertThat(setup.out()).contains("Ensure Docker is installed...", "BUILD SUCCESS");
    assertThat(deploy.out()).contains("Ensure kamal-proxy is running...", "BUILD SUCCESS");
    assertThat(lab.web1().get("/version").body()).isEqualTo("v2");
    assertThat(lab.web2().get("/version").body()).isEqualTo("v2");
    assertThat(lab.worker().shopContainers())
        .containsExactly("shop-workers-v1 exited", "shop-workers-v2 running");
    assertThat(lab.web1().isLocked()).isFalse();
  }

  @Test
  void not_even_a_debug_log_shows_a_secret(Lab lab, Shop shop) throws Exception {
    try (CanaryScene scene = new CanaryScene(lab, shop)) {
      lab.push("v1", "ok");
      shop.hook("post-deploy", CanaryTest.TELLTALE);
      MavenProcess maven = new MavenProcess(shop);

      Run run = maven.run("-X", "kamal:deploy", "-Dkamal.skipPush", "-Dkamal.version=v1");
      scene.heard(run.mustSucceed());

      assertThat(run.out()).contains("[DEBUG]", "[hook:post-deploy] PLAIN=[REDACTED]");
      assertThat(scene.finds()).isEmpty();
    }
  }

  @Test
  void goals_of_one_maven_share_a_session(Lab lab, Shop shop) {
    shop.live();
    shop.hook("pre-connect", "echo connecting >> seen.log\n");
    MavenProcess maven = new MavenProcess(shop);
    int before = lab.web1().logins();

    Run run =
        maven
            .run("kamal:app-version", "kamal:app-details", "kamal:lock-status", "kamal:audit")
            .mustSucceed();

    assertThat(run.out())
        .contains("shop-web-v1", "There is no deploy lock", "Booted app version v1");
    assertThat(shop.lines("seen.log")).containsExactly("connecting");
    assertThat(lab.web1().logins() - before).isEqualTo(1);
  }

  @Test
  void a_failure_fails_the_build_without_a_stack_trace(Lab lab, Shop shop) {
    MavenProcess maven = new MavenProcess(shop);

    Run run = maven.run("kamal:deploy", "-Dkamal.skipPush", "-Dkamal.version=never").mustFail();

    assertThat(run.out())
        .contains("BUILD FAILURE", "acme/shop:never", "to do: ")
        .doesNotContain("\tat ", "Exception:");
    assertThat(lab.web1().isLocked()).isFalse();
  }
}
