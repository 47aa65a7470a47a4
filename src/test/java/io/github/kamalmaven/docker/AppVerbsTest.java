package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The verbs of the family app: what each does to the hosts. */
@OnRealHosts
final class AppVerbsTest {
  private static final String WHO = "[grace@example.test] ";

  @Test
  void an_app_is_put_into_maintenance_stopped_and_started_again(Lab lab, Shop shop) {
    shop.live();

    shop.kamal("app", "maintenance", "--message", "Back at noon").mustSucceed();
    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.get("/version").status()).isEqualTo(503);
              assertThat(host.get("/version").body()).contains("Back at noon");
            });

    shop.kamal("app", "live").mustSucceed();
    assertThat(lab.webHosts())
        .allSatisfy(host -> assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1")));

    shop.kamal("app", "stop").mustSucceed();
    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.shopContainers()).containsExactly("shop-web-v1 exited");
              assertThat(host.get("/version").status()).isEqualTo(404);
            });
    assertThat(lab.worker().shopContainers()).containsExactly("shop-workers-v1 exited");

    shop.kamal("app", "start", "--version", "v1").mustSucceed();
    assertThat(lab.webHosts())
        .allSatisfy(host -> assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1")));
    assertThat(lab.worker().shopContainers()).containsExactly("shop-workers-v1 running");
    assertThat(lab.web2().audit())
        .endsWith(WHO + "[web] Stopped app", WHO + "Started app version v1");
    assertThat(lab.web1().isLocked()).isFalse();
  }

  @Test
  void commands_run_in_containers_of_the_app(Lab lab, Shop shop) {
    shop.alsoDeployYml("env: {clear: {GREETING: hello}, secret: [TOKEN]}\n")
        .alsoSecrets("TOKEN=t0ken\n")
        .live();

    String anew = shop.ask("app", "exec", "--roles", "web", "env");
    String reused = shop.ask("app", "exec", "--reuse", "-p", "env", "-e", "PAGE:3");
    String raw = shop.ask("app", "exec", "-p", "--raw", "printf 'a\\n\\nb'");
    Run failed = shop.kamal("app", "exec", "-p", "--reuse", "sh -c 'echo no >&2; exit 3'");
    shop.ask("app", "exec", "-p", "--detach", "-e", "WHY:42", "sh -c 'echo why $WHY'");

    assertThat(anew)
        .contains("App Host: " + lab.web1().address(), "App Host: " + lab.web2().address())
        .contains("GREETING=hello", "TOKEN=[REDACTED]", "APP_VERSION=v1")
        .doesNotContain(lab.worker().address(), "KAMAL_VERSION=");
    assertThat(reused)
        .contains("KAMAL_CONTAINER_NAME=shop-web-v1", "PAGE=3")
        .doesNotContain(lab.web2().address());
    assertThat(raw).isEqualTo("a\n\nb");
    assertThat(failed.mustFail().err())
        .startsWith("ERROR: ")
        .contains("docker exited with status 3 on", ": no");
    String detached = lab.web1().sh("docker ps -aq --filter name=shop-web-exec-latest");
    assertThat(lab.web1().sh("docker wait " + detached)).isEqualTo("0");
    assertThat(lab.web1().sh("docker logs " + detached)).isEqualTo("why 42");
    assertThat(lab.web2().containers("name=shop-web-exec")).isEmpty();
    assertThat(lab.web1().audit())
        .contains(
            WHO + "Executed cmd 'env' on app version latest",
            WHO + "[web] Executed cmd 'env' on app version v1");
  }

  @Test
  void what_the_app_is_and_what_it_writes_is_shown(Lab lab, Shop shop) {
    shop.live();
    String id = lab.worker().inspect("shop-workers-v1", "{{.Id}}");

    assertThat(shop.ask("app", "images")).contains("acme/shop", "v1", lab.web2().address());
    assertThat(shop.ask("app", "version")).contains("v1", lab.web2().address());
    assertThat(shop.ask("app", "logs", "-r", "web", "-T", "-n", "1"))
        .contains("App Host: " + lab.web1().address(), "App Host: " + lab.web2().address())
        .contains("\ntestapp v1");
    assertThat(shop.ask("app", "logs", "-r", "workers", "-s", "10m", "-g", "worked 1$"))
        .containsPattern("(?m)^20[-0-9]+T[0-9:.]+Z worked 1$")
        .doesNotContain("worked 2");
    assertThat(
            shop.ask("app", "logs", "-r", "workers", "-g", "WORKED 2$", "--grep-options", "-i -B1"))
        .contains("worked 1", "worked 2");
    assertThat(
            shop.ask("app", "logs", "-h", lab.worker().address(), "--container-id", id, "-n", "5"))
        .contains("worked ");
    assertThat(shop.ask("app", "logs", "-r", "web", "-g", "no such line"))
        .contains("Nothing found");
  }

  @Test
  void stale_containers_are_told_and_stopped_and_everything_is_removed_bit_by_bit(
      Lab lab, Shop shop) {
    shop.live();
    lab.push("v0", "ok");
    LabHost host = lab.web1();
    host.sh(
        "docker run -d --name shop-web-v0 --label service=shop --label role=web"
            + " --label destination= "
            + lab.image("v0"));

    assertThat(shop.ask("app", "stale-containers"))
        .contains("Detected stale container for role web with version v0");
    assertThat(host.shopContainers()).containsExactly("shop-web-v0 running", "shop-web-v1 running");
    shop.kamal("app", "stale-containers", "--stop").mustSucceed();
    assertThat(host.shopContainers()).containsExactly("shop-web-v0 exited", "shop-web-v1 running");

    shop.kamal("app", "remove-container", "v0", "-h", host.address()).mustSucceed();
    assertThat(host.shopContainers()).containsExactly("shop-web-v1 running");
    shop.kamal("app", "remove-images").mustSucceed();
    assertThat(host.images()).contains(lab.image("v1")).doesNotContain(lab.image("v0"));
    shop.kamal("app", "stop").mustSucceed();
    shop.kamal("app", "remove-containers").mustSucceed();
    assertThat(lab.hosts()).allSatisfy(each -> assertThat(each.shopContainers()).isEmpty());
    shop.kamal("app", "remove-app-directories").mustSucceed();

    assertThat(lab.hosts()).allSatisfy(each -> assertThat(each.has(".kamal/apps/shop")).isFalse());
    assertThat(host.audit())
        .endsWith(
            WHO + "[web] Removed app container with version v0",
            WHO + "Removed all app images",
            WHO + "[web] Stopped app",
            WHO + "[web] Removed all app containers",
            WHO + "Removed .kamal/apps/shop");
  }
}
