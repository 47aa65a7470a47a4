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
      /usr/bin/env mkdir -p .kamal/apps/shop/env/roles && echo > .kamal/apps/shop/env/roles/web.env
      docker run --detach --restart unless-stopped --name shop-web-VERSION --network kamal --hostname 10.0.0.1-0a1b2c3d4e5f --env KAMAL_CONTAINER_NAME="shop-web-VERSION" --env KAMAL_VERSION="VERSION" --env KAMAL_HOST="10.0.0.1" --env-file .kamal/apps/shop/env/roles/web.env --log-opt max-size="10m" --label service="shop" --label role="web" --label destination IMAGE
      """;

  private static final String TAKE_TRAFFIC =
      """
      docker exec kamal-proxy kamal-proxy deploy shop-web --target="$(docker container ls --all --filter 'name=^shop-web-VERSION$' --quiet):80" --deploy-timeout="30s" --drain-timeout="30s" --buffer-requests --buffer-responses --log-request-header="Cache-Control" --log-request-header="Last-Modified" --log-request-header="User-Agent"
      """;

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

    shop.deploy("v2").mustSucceed();

    assertThat(lab.web1().get("/version").body()).isEqualTo("v2");
    assertThat(lab.web1().shopContainers())
        .containsExactly("shop-web-v1 exited", "shop-web-v2 running");
    assertThat(lab.web1().inspect("kamal-proxy", "{{.Id}} {{.State.StartedAt}}")).isEqualTo(proxy);
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
    lab.web1().sh(BOOT_APP.replace("VERSION", version).replace("IMAGE", lab.image(version)));
  }
}
