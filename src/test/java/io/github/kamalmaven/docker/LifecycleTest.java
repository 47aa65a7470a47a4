package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The life of an app on fresh hosts: setup, another version, and back. */
@OnRealHosts
final class LifecycleTest {

  @Test
  void setup_brings_fresh_hosts_into_service(Lab lab, Shop shop) {
    lab.push("v1", "ok");

    shop.kamal("setup", "--skip-push", "--version", "v1").mustSucceed();

    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.shopContainers()).containsExactly("shop-web-v1 running");
              assertThat(host.containers("name=kamal-proxy"))
                  .containsExactly("kamal-proxy running");
              assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1"));
              assertThat(host.has(".kamal/proxy/apps-config")).isTrue();
              assertThat(host.inspect("shop-web-v1", "{{.HostConfig.NetworkMode}}"))
                  .isEqualTo("kamal");
            });
    assertThat(lab.worker().shopContainers()).containsExactly("shop-workers-v1 running");
    assertThat(lab.worker().containers("name=kamal-proxy")).isEmpty();
    assertThat(lab.worker().sh("docker logs shop-workers-v1")).contains("testapp v1 worker");
    assertThat(lab.hosts()).allSatisfy(host -> assertThat(host.isLocked()).isFalse());
    assertThat(lab.hosts())
        .allSatisfy(
            host ->
                assertThat(host.idOf(lab.image("latest"))).isEqualTo(host.idOf(lab.image("v1"))));
  }

  @Test
  void a_container_carries_kamals_labels_and_variables(Lab lab, Shop shop) {
    shop.alsoDeployYml(
            "env: {clear: {GREETING: hi there}, secret: [TOKEN]}\nlabels: {owner: acme}\n")
        .alsoSecrets("TOKEN=t0ken\n");

    shop.live();

    LabHost host = lab.web2();
    assertThat(host.inspect("shop-web-v1", "{{json .Config.Labels}}"))
        .contains(
            "\"service\":\"shop\"",
            "\"role\":\"web\"",
            "\"destination\":\"\"",
            "\"owner\":\"acme\"");
    assertThat(host.get("/env").body())
        .contains(
            "KAMAL_CONTAINER_NAME=shop-web-v1\n",
            "KAMAL_VERSION=v1\n",
            "KAMAL_HOST=" + host.address() + "\n",
            "GREETING=hi there\n",
            "TOKEN=t0ken\n");
    assertThat(host.get("/hostname").body()).startsWith(host.address() + "-");
    assertThat(host.file(".kamal/apps/shop/env/roles/web.env")).isEqualTo("600 root\nTOKEN=t0ken");
    assertThat(host.inspect("shop-web-v1", "{{.HostConfig.RestartPolicy.Name}}"))
        .isEqualTo("unless-stopped");
  }

  @Test
  void another_version_takes_over_and_the_old_one_is_kept_stopped(Lab lab, Shop shop) {
    shop.live();
    lab.push("v2", "ok");

    shop.deploy("v2").mustSucceed();

    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.shopContainers())
                  .containsExactly("shop-web-v1 exited", "shop-web-v2 running");
              assertThat(host.get("/version").body()).isEqualTo("v2");
            });
    assertThat(lab.worker().shopContainers())
        .containsExactly("shop-workers-v1 exited", "shop-workers-v2 running");
    assertThat(lab.worker().sh("docker logs shop-workers-v1")).endsWith("worker stopped");
    assertThat(lab.hosts())
        .allSatisfy(
            host ->
                assertThat(host.idOf(lab.image("latest"))).isEqualTo(host.idOf(lab.image("v2"))));
    assertThat(lab.hosts()).allSatisfy(host -> assertThat(host.isLocked()).isFalse());
  }

  @Test
  void a_rollback_boots_the_first_version_anew(Lab lab, Shop shop) {
    shop.live();
    lab.push("v2", "ok");
    shop.deploy("v2").mustSucceed();

    shop.kamal("rollback", "v1").mustSucceed();

    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.get("/version").body()).isEqualTo("v1");
              assertThat(host.shopContainers())
                  .hasSize(3)
                  .contains("shop-web-v1 running", "shop-web-v2 exited");
              assertThat(host.shopContainers())
                  .anyMatch(line -> line.matches("shop-web-v1_replaced_[0-9a-f]{16} exited"));
            });
    assertThat(lab.worker().shopContainers())
        .contains("shop-workers-v1 running", "shop-workers-v2 exited");
    assertThat(lab.hosts())
        .allSatisfy(
            host ->
                assertThat(host.idOf(lab.image("latest"))).isEqualTo(host.idOf(lab.image("v1"))));
    assertThat(lab.hosts()).allSatisfy(host -> assertThat(host.isLocked()).isFalse());
  }

  @Test
  void a_rollback_to_a_version_that_no_host_has_says_so(Lab lab, Shop shop) {
    shop.live();

    Run run = shop.kamal("rollback", "v0").mustFail();

    assertThat(run.err()).contains("The app version 'v0' is not available as a container");
    assertThat(lab.web1().get("/version").body()).isEqualTo("v1");
    assertThat(lab.web1().isLocked()).isFalse();
  }

  @Test
  void the_audit_log_tells_who_did_what(Lab lab, Shop shop) {
    String who = "[grace@example.test] ";

    shop.live();

    assertThat(lab.web1().audit())
        .containsExactly(
            who + "Pulled image with version v1",
            who + "[web] Booted app version v1",
            who + "Tagging " + lab.image("v1") + " as the latest image",
            who + "Pruned containers",
            who + "Pruned images");
  }

  @Test
  void a_redeploy_of_the_same_version_replaces_its_container(Lab lab, Shop shop) {
    shop.live();
    String before = lab.web1().inspect("shop-web-v1", "{{.Id}}");

    shop.kamal("redeploy", "--skip-push", "--version", "v1").mustSucceed();

    assertThat(lab.web1().inspect("shop-web-v1", "{{.Id}}")).isNotEqualTo(before);
    assertThat(lab.web1().get("/version").body()).isEqualTo("v1");
    assertThat(lab.web1().containers("id=" + before))
        .singleElement()
        .asString()
        .startsWith("shop-web-v1_replaced_")
        .endsWith(" exited");
  }

  @Test
  void a_boot_without_a_version_boots_the_latest_image(Lab lab, Shop shop) {
    shop.live();

    shop.kamal("app", "boot").mustSucceed();

    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.shopContainers())
                  .containsExactly("shop-web-latest running", "shop-web-v1 exited");
              assertThat(host.get("/version").body()).isEqualTo("v1");
            });
  }

  @Test
  void a_proxy_that_runs_is_left_alone(Lab lab, Shop shop) {
    shop.live();
    String before = lab.web1().inspect("kamal-proxy", "{{.Id}} {{.State.StartedAt}}");

    shop.kamal("proxy", "boot").mustSucceed();

    assertThat(lab.web1().inspect("kamal-proxy", "{{.Id}} {{.State.StartedAt}}")).isEqualTo(before);
  }
}
