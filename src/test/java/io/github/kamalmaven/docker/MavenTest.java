package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
  void the_pom_names_the_version_for_all_goals_and_hooks_of_one_maven(Lab lab, Shop shop) {
    MavenProcess maven = new MavenProcess(shop).version("1.4.0-SNAPSHOT");
    shop.write("Dockerfile", "FROM kamal-it/app\nCOPY target/app.jar /public/app.jar\n");
    shop.write(".gitignore", "target/\nseen.log\n")
        .alsoDeployYml("x-maven: {versionFrom: project}\n");
    shop.hook("pre-deploy", "kamal config | grep '^:version:' >> seen.log\n");
    String commit = shop.commit().substring(0, 7);
    shop.write("target/app.jar", "packaged");

    maven.run("kamal:build-deliver", "kamal:deploy").mustSucceed();

    String version = lab.web1().shopContainers().get(0).replaceAll("shop-web-(.*) running", "$1");
    assertThat(version).matches("1\\.4\\.0-\\d{8}\\.\\d{6}-" + commit);
    assertThat(lab.web1().get("/app.jar").body()).isEqualTo("packaged");
    assertThat(shop.lines("seen.log")).containsExactly(":version: " + version);
    assertThat(lab.web1().images())
        .filteredOn(image -> image.contains("acme/shop:1.4.0"))
        .containsExactly(lab.image(version));
  }

  @Test
  void without_git_the_pom_names_the_version_and_that_is_told(Lab lab, Shop shop) {
    shop.withoutGit().write("Dockerfile", "FROM kamal-it/app\n");

    Run run = new MavenProcess(shop).run("kamal:deploy").mustSucceed();

    assertThat(run.out()).contains("Version 1, by the POM: no git repository found here");
    assertThat(lab.web1().shopContainers()).containsExactly("shop-web-1 running");
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

  @Test
  void the_installed_program_needs_no_maven(Lab lab, Shop shop) {
    shop.live();
    Path programs = shop.directory().resolve("programs");
    Run run =
        new MavenProcess(shop)
            .run(
                "kamal:install-cli",
                "kamal:run",
                "-Dkamal.installDir=" + programs,
                "-Dkamal.dataDir=" + shop.directory().resolve("data"),
                "-Dkamal.args=app version")
            .mustSucceed();

    String told = shop.tool().run(programs + "/kamal", "app", "details", "--roles", "web");

    assertThat(run.out()).contains("App Host: " + lab.worker().address(), "v1");
    assertThat(told)
        .contains("shop-web-v1", lab.web1().address(), lab.web2().address())
        .doesNotContain("shop-workers-v1");
  }
}
