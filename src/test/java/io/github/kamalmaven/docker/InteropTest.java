package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Hosts that Ruby Kamal has been on. Its commands are those of its recorded runs. */
@OnRealHosts
final class InteropTest {
  private static final String TAKE_LOCK =
      """
      /usr/bin/env mkdir -p .kamal && /usr/bin/env mkdir .kamal/lock-shop && echo "TG9ja2VkIGJ5OiBzb21lb25lIGF0IDIwMjYtMDEtMDJUMDM6MDQ6MDVaClZl
      cnNpb246IHYxCk1lc3NhZ2U6IHdoeQ==
      " > .kamal/lock-shop/details""";

  private static final String BOOT_PROXY =
      """
      docker network create kamal
      /usr/bin/env mkdir -p .kamal/proxy/apps-config
      docker container start kamal-proxy || echo $(cat .kamal/proxy/options 2> /dev/null || echo "--publish 80:80 --publish 443:443 --log-opt max-size=10m") $(cat .kamal/proxy/image 2> /dev/null || echo "basecamp/kamal-proxy"):$(cat .kamal/proxy/image_version 2> /dev/null || echo "v0.9.2") $(cat .kamal/proxy/run_command 2> /dev/null || echo "") | xargs docker run --name kamal-proxy --network kamal --detach --restart unless-stopped --volume kamal-proxy-config:/home/kamal-proxy/.config/kamal-proxy --volume $PWD/.kamal/proxy/apps-config:/home/kamal-proxy/.apps-config
      """;

  private static final String BOOT_APP =
      """
      /usr/bin/env mkdir -p .kamal/apps/shop/env/roles && echo > .kamal/apps/shop/env/roles/web.env && chmod 600 .kamal/apps/shop/env/roles/web.env
      docker run --detach --restart unless-stopped --name shop-web-VERSION --network kamal --hostname HOST-0a1b2c3d4e5f --env KAMAL_CONTAINER_NAME="shop-web-VERSION" --env KAMAL_VERSION="VERSION" --env KAMAL_HOST="HOST" --env-file .kamal/apps/shop/env/roles/web.env --log-opt max-size="10m" --label service="shop" --label role="web" --label destination IMAGE
      """;

  private static final String TAKE_TRAFFIC =
      """
      docker exec kamal-proxy kamal-proxy deploy shop-web --target="$(docker container ls --all --filter 'name=^shop-web-VERSION$' --quiet):80" --deploy-timeout="30s" --drain-timeout="30s" --buffer-requests --buffer-responses --log-request-header="Cache-Control" --log-request-header="Last-Modified" --log-request-header="User-Agent"
      """;

  private static final String STOP_TRAFFIC =
      """
      docker exec kamal-proxy kamal-proxy stop shop-web --drain-timeout="5s" --message="Back at noon"
      """;

  private static final String STOP =
      """
      docker container ls --all --filter 'name=^shop-web-VERSION$' --quiet | xargs docker stop
      """;

  private static final String RUNNING_VERSION =
      """
      sh -c 'docker ps --latest --format '\\''{{.Names}}'\\'' --filter label=service=shop --filter label=destination= --filter label=role=web --filter status=running --filter status=restarting --filter ancestor=$(docker image ls --filter reference=IMAGE --format '\\''{{.ID}}'\\'') ; docker ps --latest --format '\\''{{.Names}}'\\'' --filter label=service=shop --filter label=destination= --filter label=role=web --filter status=running --filter status=restarting' | head -1 | while read line; do echo ${line#shop-web-}; done
      """;

  private static final String BOOT_ACCESSORY =
      """
      docker network create kamal
      /usr/bin/env mkdir -p $PWD/shop-cache/data
      /usr/bin/env mkdir -p shop-cache/etc/cache
      echo size 42 > shop-cache/etc/cache/cache.conf
      /usr/bin/env chmod 755 shop-cache/etc/cache/cache.conf
      /usr/bin/env mkdir -p .kamal && echo "[2026-01-02T03:04:05Z] [ruby@example.test] Booted cache accessory" >> .kamal/shop-audit.log
      /usr/bin/env mkdir -p .kamal/apps/shop/env/accessories
      echo CACHE_KEY=k=1 > .kamal/apps/shop/env/accessories/cache.env && chmod 600 .kamal/apps/shop/env/accessories/cache.env
      docker run --name shop-cache --detach --restart unless-stopped --network kamal --log-opt max-size="10m" --env KAMAL_HOST="HOST" --env MODE="fast" --env-file .kamal/apps/shop/env/accessories/cache.env --volume $PWD/shop-cache/etc/cache/cache.conf:/etc/cache/cache.conf --volume $PWD/shop-cache/data:/data --label service="shop-cache" --label team="shop" --stop-signal "KILL" IMAGE httpd -f -vv -p 80 -h /etc/cache
      """;

  private static final String TREE = "find .kamal -printf '%m %u %p\\n' | sort -k3";

  private static final String OURS =
      """
      755 root .kamal
      755 root .kamal/apps
      755 root .kamal/apps/shop
      755 root .kamal/apps/shop/env
      755 root .kamal/apps/shop/env/roles
      600 root .kamal/apps/shop/env/roles/web.env
      755 root .kamal/proxy
      755 root .kamal/proxy/apps-config
      644 root .kamal/shop-audit.log"""
          .stripIndent();

  /** What a container's command line decides, but for lists, which Docker keeps in no order. */
  private static final String FACTS =
      "{{json .Config.Labels}} {{json .Config.Cmd}}"
          + " {{json .HostConfig.RestartPolicy}} {{json .HostConfig.LogConfig}}"
          + " {{json .HostConfig.PortBindings}} {{.HostConfig.NetworkMode}}";

  @Test
  void a_lock_that_ruby_kamal_holds_keeps_us_out_until_it_is_released(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    lab.web1().sh(TAKE_LOCK);

    Run held = shop.deploy("v1").mustFail();
    Run status = shop.kamal("lock", "status").mustSucceed();
    shop.kamal("lock", "release").mustSucceed();
    shop.deploy("v1").mustSucceed();

    String details = "Locked by: someone at 2026-01-02T03:04:05Z\nVersion: v1\nMessage: why";
    assertThat(held.out()).contains(details);
    assertThat(held.err())
        .startsWith("ERROR: Deploy lock found\n  where: ")
        .contains("  to do: ")
        .doesNotContain("\tat ");
    assertThat(status.out()).contains(details);
    assertThat(lab.web1().get("/version").body()).isEqualTo("v1");
  }

  @Test
  void our_lock_reads_as_ruby_kamals(Lab lab, Shop shop) {
    shop.kamal("lock", "acquire", "-m", "wartung 保守", "--version", "v1").mustSucceed();

    String read =
        lab.web1()
            .sh(
                "/usr/bin/env stat .kamal/lock-shop > /dev/null"
                    + " && cat .kamal/lock-shop/details | base64 -d");

    assertThat(read)
        .matches("Locked by: Grace Hopper at [-0-9]+T[:0-9]+Z\nVersion: v1\nMessage: wartung 保守");
    assertThat(shop.kamal("lock", "acquire", "-m", "again", "--version", "v1").mustFail().err())
        .startsWith("ERROR: Deploy lock found");
  }

  @Test
  void what_ruby_kamal_deployed_is_taken_over(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    lab.push("v2", "ok");
    lab.web1().sh(shop.dockerLogin());
    lab.web1().sh(BOOT_PROXY);
    bootApp(lab, "v1");
    lab.web1().sh(TAKE_TRAFFIC.replace("VERSION", "v1"));
    assertThat(lab.web1().get("/version").body()).isEqualTo("v1");
    String proxy = lab.web1().inspect("kamal-proxy", "{{.Id}} {{.State.StartedAt}}");
    lab.web1().sh(STOP_TRAFFIC);
    assertThat(lab.web1().get("/version").body()).contains("Back at noon");
    shop.kamal("app", "live", "-h", lab.web1().address(), "--version", "v1").mustSucceed();
    assertThat(lab.web1().get("/version")).isEqualTo(new Answer(200, "v1"));
    String rubys = facts(lab.web1(), "shop-web-v1");

    shop.deploy("v2").mustSucceed();

    assertThat(facts(lab.web1(), "shop-web-v2").replace("v2", "v1")).isEqualTo(rubys);
    assertThat(facts(lab.web2(), "kamal-proxy")).isEqualTo(facts(lab.web1(), "kamal-proxy"));
    assertThat(lab.web1().sh(TREE)).isEqualTo(lab.web2().sh(TREE)).isEqualTo(OURS);
    assertThat(lab.web1().get("/version").body()).isEqualTo("v2");
    assertThat(lab.web1().shopContainers())
        .containsExactly("shop-web-v1 exited", "shop-web-v2 running");
    assertThat(lab.web1().inspect("kamal-proxy", "{{.Id}} {{.State.StartedAt}}")).isEqualTo(proxy);
  }

  @Test
  void an_accessory_that_ruby_kamal_booted_is_taken_over(Lab lab, Shop shop) {
    LabHost host = lab.worker();
    bootedByRuby(lab, shop, host);
    String before = host.inspect("shop-cache", "{{.Id}}");
    String rubys = facts(host, "shop-cache");
    String files = host.sh("find .kamal/apps shop-cache -printf '%m %u %p\\n' | sort -k3");

    assertThat(shop.ask("accessory", "boot", "cache"))
        .contains("Skipping booting `cache` on " + host.address());
    assertThat(shop.ask("accessory", "details", "cache")).contains("shop-cache");
    assertThat(shop.ask("accessory", "exec", "cache", "--reuse", "env")).contains("CACHE_KEY=k=1");
    assertThat(host.inspect("shop-cache", "{{.Id}}")).isEqualTo(before);
    shop.kamal("accessory", "reboot", "cache").mustSucceed();

    assertThat(host.inspect("shop-cache", "{{.Id}}")).isNotEqualTo(before);
    assertThat(facts(host, "shop-cache")).isEqualTo(rubys);
    assertThat(host.sh("find .kamal/apps shop-cache -printf '%m %u %p\\n' | sort -k3"))
        .isEqualTo(files);
    assertThat(host.sh("cat .kamal/shop-audit.log").lines())
        .startsWith("[2026-01-02T03:04:05Z] [ruby@example.test] Booted cache accessory")
        .allMatch(
            line ->
                line.matches(
                    "\\[20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ] \\[\\w+@example.test] .*"));
  }

  private static void bootedByRuby(Lab lab, Shop shop, LabHost host) {
    lab.pushAccessory();
    String image = lab.fact("REGISTRY") + "/acme/cache:1";
    shop.write("config/cache.conf", "size 42\n")
        .alsoSecrets("CACHE_KEY=k=1\n")
        .alsoDeployYml(
            """
            accessories:
              cache:
                image: <%= ENV["REGISTRY"] %>/acme/cache:1
                host: <%= ENV["VM3"] %>
                cmd: httpd -f -vv -p 80 -h /etc/cache
                env: {clear: {MODE: fast}, secret: [CACHE_KEY]}
                files: [config/cache.conf:/etc/cache/cache.conf]
                directories: [data:/data]
                labels: {team: shop}
                options: {stop-signal: KILL}
            """);
    host.sh(shop.dockerLogin());
    host.sh(BOOT_ACCESSORY.replace("HOST\"", host.address() + "\"").replace("IMAGE", image));
  }

  @Test
  void what_we_deployed_ruby_kamal_takes_over(Lab lab, Shop shop) {
    shop.live();
    lab.push("v2", "ok");
    LabHost host = lab.web1();
    String proxy = host.inspect("kamal-proxy", "{{.Id}} {{.State.StartedAt}}");

    assertThat(host.sh(RUNNING_VERSION.replace("IMAGE", lab.image("latest")))).isEqualTo("v1");
    host.trySh(BOOT_PROXY);
    bootApp(lab, "v2");
    host.sh(TAKE_TRAFFIC.replace("VERSION", "v2"));
    host.sh(STOP.replace("VERSION", "v1"));

    assertThat(host.inspect("kamal-proxy", "{{.Id}} {{.State.StartedAt}}")).isEqualTo(proxy);
    assertThat(host.get("/version")).isEqualTo(new Answer(200, "v2"));
    assertThat(shop.ask("app", "version", "-h", host.address())).contains("v2");
    shop.kamal("rollback", "v1", "-h", host.address()).mustSucceed();
    assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1"));
  }

  @Test
  void a_stale_container_of_ruby_kamal_is_stopped(Lab lab, Shop shop) {
    shop.live();
    lab.push("v0", "ok");
    bootApp(lab, "v0");
    lab.push("v2", "ok");

    Run run = shop.deploy("v2").mustSucceed();

    assertThat(run.out()).contains("Stopping stale container for role web with version v0");
    assertThat(lab.web1().shopContainers())
        .containsExactly("shop-web-v0 exited", "shop-web-v1 exited", "shop-web-v2 running");
  }

  @Test
  void as_many_old_containers_are_kept_as_retain_containers_says(Lab lab, Shop shop) {
    shop.alsoDeployYml("retain_containers: 2\n");
    for (String version : new String[] {"v0", "v1", "v2", "v3"}) {
      lab.push(version, "ok");
      shop.deploy(version).mustSucceed();
    }

    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(host.shopContainers())
                  .containsExactly(
                      "shop-web-v1 exited", "shop-web-v2 exited", "shop-web-v3 running");
              assertThat(host.images())
                  .contains(lab.image("v1"), lab.image("v2"), lab.image("v3"), lab.image("latest"))
                  .doesNotContain(lab.image("v0"));
            });
  }

  private static void bootApp(Lab lab, String version) {
    lab.web1().sh("docker pull -q " + lab.image(version));
    lab.web1()
        .sh(
            BOOT_APP
                .replace("HOST\"", lab.web1().address() + "\"")
                .replace("HOST-", lab.web1().address() + "-")
                .replace("VERSION", version)
                .replace("KAMAL_" + version, "KAMAL_VERSION")
                .replace("IMAGE", lab.image(version)));
  }

  /** How a container was started; Docker keeps its variables in no order. */
  private static String facts(LabHost host, String container) {
    String lists =
        "{{range .Config.Env}}{{println .}}{{end}}{{range .HostConfig.Binds}}{{println .}}{{end}}";
    return host.inspect(container, FACTS)
        + host.inspect(container, lists).lines().sorted().toList();
  }
}
