package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The verbs of the family proxy, and the upgrade from Kamal 1: what each does to the hosts. */
@OnRealHosts
final class ProxyTest {
  /** What it takes to get the image of the proxy back, without Docker Hub. */
  private static final String FROM_OUR_REGISTRY =
      "proxy: {run: {registry: <%= ENV[\"REGISTRY\"] %>}, healthcheck: {interval: 1, timeout: 1}}";

  private static final String WHO = "[grace@example.test] ";

  @Test
  void a_proxy_is_told_how_to_run_and_rebooted_host_by_host(Lab lab, Shop shop) {
    shop.live();
    shop.hook("pre-proxy-reboot", "echo \"before $KAMAL_HOSTS\" >> seen.log\n");
    shop.hook("post-proxy-reboot", "echo \"after $KAMAL_HOSTS\" >> seen.log\n");
    LabHost host = lab.web1();

    configured(lab, shop, host);

    shop.kamal("proxy", "reboot", "--rolling", "-y").mustSucceed();
    assertThat(shop.lines("seen.log"))
        .containsExactly(
            "before " + host.address(),
            "after " + host.address(),
            "before " + lab.web2().address(),
            "after " + lab.web2().address());
    assertThat(lab.webHosts())
        .allSatisfy(
            each -> {
              assertThat(Answer.of("http://" + each.address() + ":8080/version"))
                  .isEqualTo(new Answer(200, "v1"));
              assertThat(each.inspect("kamal-proxy", "{{.Config.Labels.team}} {{.Args}}"))
                  .isEqualTo("shop [run --debug]");
            });

    shop.kamal("proxy", "boot_config", "reset").mustSucceed();
    assertThat(host.sh("ls .kamal/proxy")).isEqualTo("apps-config");
    shop.kamal("proxy", "reboot", "-y").mustSucceed();
    assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1"));
    assertThat(host.audit()).endsWith(WHO + "Rebooted proxy", WHO + "Rebooted proxy");
    assertThat(host.isLocked()).isFalse();
  }

  private static void configured(Lab lab, Shop shop, LabHost host) {
    Run set =
        shop.kamal(
                "proxy",
                "boot_config",
                "set",
                "--http-port=8080",
                "--log-max-size=5m",
                "--debug",
                "--docker-options",
                "label=team=shop")
            .mustSucceed();
    assertThat(set.out() + set.err()).contains("boot_config command is deprecated");
    assertThat(host.file(".kamal/proxy/options"))
        .isEqualTo(
            "640 root\n--publish 8080:80 --publish 443:443 --log-opt max-size=5m --label=team=shop");
    assertThat(host.file(".kamal/proxy/run_command"))
        .isEqualTo("640 root\nkamal-proxy run --debug");
    assertThat(shop.ask("proxy", "boot_config", "get"))
        .contains(
            "Host "
                + lab.web2().address()
                + ": --publish 8080:80 --publish 443:443 --log-opt max-size=5m --label=team=shop"
                + " basecamp/kamal-proxy:v0.9.2 kamal-proxy run --debug");
  }

  @Test
  void a_proxy_is_stopped_started_and_looked_into(Lab lab, Shop shop) {
    shop.live();
    LabHost host = lab.web2();

    shop.kamal("proxy", "stop").mustSucceed();
    assertThat(host.containers("name=kamal-proxy")).containsExactly("kamal-proxy exited");
    shop.kamal("proxy", "start").mustSucceed();
    assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1"));
    String before = host.inspect("kamal-proxy", "{{.Id}} {{.State.StartedAt}}");
    shop.kamal("proxy", "restart").mustSucceed();
    String after = host.inspect("kamal-proxy", "{{.Id}} {{.State.StartedAt}}");
    assertThat(after).isNotEqualTo(before).startsWith(before.split(" ", 2)[0]);
    assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1"));

    assertThat(shop.ask("proxy", "details"))
        .contains("Proxy Host: " + host.address(), "kamal-proxy:v0.9.2")
        .doesNotContain(lab.worker().address());
    assertThat(shop.ask("proxy", "logs", "-T", "-s", "10m", "-g", "Server started", "-n", "100"))
        .contains("Proxy Host: " + host.address(), "\n{\"time\":")
        .doesNotContain("/version");
    assertThat(host.audit())
        .endsWith(
            WHO + "Stopped proxy",
            WHO + "Started proxy",
            WHO + "Stopped proxy",
            WHO + "Started proxy");
  }

  @Test
  void a_proxy_is_not_removed_under_an_app_unless_that_is_meant(Lab lab, Shop shop) {
    shop.deployYml(
        Shop.DEPLOY_YML.replaceFirst("proxy: \\{.*}", FROM_OUR_REGISTRY.replace("$", "\\$")));
    shop.live();
    LabHost host = lab.web1();

    Run refused = shop.kamal("proxy", "remove").mustSucceed();
    assertThat(refused.out() + refused.err())
        .contains("Not removing the proxy, as other apps are installed");
    assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1"));

    shop.kamal("proxy", "remove", "--force").mustSucceed();
    assertThat(lab.webHosts())
        .allSatisfy(
            each -> {
              assertThat(each.containers("name=kamal-proxy")).isEmpty();
              assertThat(each.has(".kamal/proxy")).isFalse();
            });
    assertThat(host.images()).noneMatch(image -> image.startsWith(lab.fact("REGISTRY") + "/base"));

    shop.kamal("proxy", "boot").mustSucceed();
    assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1"));
    shop.kamal("proxy", "stop").mustSucceed();
    shop.kamal("proxy", "remove_container").mustSucceed();
    assertThat(host.containers("name=kamal-proxy")).isEmpty();
    shop.kamal("proxy", "remove_image").mustSucceed();
    assertThat(host.images()).noneMatch(image -> image.contains("kamal-proxy"));
    shop.kamal("proxy", "remove_proxy_directory").mustSucceed();
    assertThat(host.has(".kamal/proxy")).isFalse();
    assertThat(host.audit()).endsWith(WHO + "Removed proxy container", WHO + "Removed proxy image");
    assertThat(host.isLocked()).isFalse();
  }

  @Test
  void hosts_of_kamal_1_are_upgraded_and_in_the_end_everything_is_removed(Lab lab, Shop shop) {
    String before = leftByKamal1(lab, shop);

    shop.kamal("upgrade", "--rolling", "-y").mustSucceed();

    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.containers("name=traefik")).isEmpty();
              assertThat(host.images()).noneMatch(image -> image.startsWith("traefik"));
              assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1"));
              assertThat(host.shopContainers())
                  .containsExactly("shop-web-latest running", "shop-web-v1 exited");
            });
    assertThat(lab.web1().inspect("shop-cache", "{{.Id}} {{.HostConfig.NetworkMode}}"))
        .doesNotStartWith(before)
        .endsWith(" kamal");

    String proxy = lab.web1().inspect("kamal-proxy", "{{.Id}}");
    shop.kamal("proxy", "upgrade", "-y").mustSucceed();
    assertThat(lab.web1().inspect("kamal-proxy", "{{.Id}}")).isNotEqualTo(proxy);
    assertThat(lab.web1().get("/version")).isEqualTo(new Answer(200, "v1"));

    removed(lab, shop);
  }

  private static String leftByKamal1(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    shop.deployYml(
        Shop.DEPLOY_YML.replaceFirst("proxy: \\{.*}", FROM_OUR_REGISTRY.replace("$", "\\$")));
    lab.pushAccessory();
    shop.alsoDeployYml(
        """
        accessories:
          cache:
            image: <%= ENV["REGISTRY"] %>/acme/cache:1
            host: <%= ENV["VM1"] %>
            cmd: sleep 100000
            options: {stop-signal: KILL}
        """);
    lab.hosts().forEach(host -> host.sh(shop.dockerLogin()));
    lab.webHosts().forEach(host -> bootKamal1(lab, host));
    lab.web1()
        .sh(
            "docker run -d --name shop-cache --label service=shop-cache --stop-signal KILL %s sleep 100000"
                .formatted(cache(lab)));
    lab.hosts().forEach(host -> host.sh("docker pull -q " + lab.image("v1")));
    lab.hosts()
        .forEach(
            host -> host.sh("docker tag %s %s".formatted(lab.image("v1"), lab.image("latest"))));
    return lab.web1().inspect("shop-cache", "{{.Id}}");
  }

  private static void removed(Lab lab, Shop shop) {
    shop.kamal("remove", "-y").mustSucceed();
    assertThat(lab.hosts())
        .allSatisfy(
            host -> {
              assertThat(host.sh("docker ps -aq")).isEmpty();
              assertThat(host.has(".kamal/apps/shop")).isFalse();
              assertThat(host.has(".kamal/proxy")).isFalse();
              assertThat(host.images()).noneMatch(image -> image.contains("acme/shop"));
              assertThat(host.isLocked()).isFalse();
            });
    assertThat(lab.worker().sh("cat .docker/config.json")).doesNotContain(lab.fact("REGISTRY"));
  }

  /** As Kamal 1 left them: Traefik in front, and containers beside no network of ours. */
  private static void bootKamal1(Lab lab, LabHost host) {
    host.sh("docker pull -q " + cache(lab));
    host.sh(
        "printf 'FROM %s\\nLABEL org.opencontainers.image.title=Traefik\\n' | docker build -q -t traefik:v2.10 -"
            .formatted(cache(lab)));
    host.sh("docker run -d --name traefik -p 80:80 --stop-signal KILL traefik:v2.10 sleep 100000");
    host.sh(
        "docker run -d --name shop-web-v1 --label service=shop --label role=web --label destination= "
            + lab.image("v1"));
  }

  private static String cache(Lab lab) {
    return lab.fact("REGISTRY") + "/acme/cache:1";
  }
}
