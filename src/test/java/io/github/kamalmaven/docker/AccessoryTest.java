package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The verbs of the family accessory: what each does to the hosts. */
@OnRealHosts
final class AccessoryTest {
  static final String CACHE =
      """
      accessories:
        cache:
          image: <%= ENV["REGISTRY"] %>/acme/cache:1
          host: <%= ENV["VM3"] %>
          cmd: httpd -f -vv -p 80 -h /etc/cache
          env: {clear: {MODE: fast}, secret: [CACHE_KEY]}
          files: [{local: config/cache.conf, remote: /etc/cache/cache.conf, mode: "640", owner: "7:8"}]
          directories: [{local: data, remote: /data, mode: "750", owner: "7:8"}]
          options: {stop-signal: KILL}
          proxy: {host: <%= ENV["VM3"] %>, healthcheck: {path: /cache.conf, interval: 1}}
      """;

  private static final String WHO = "[grace@example.test] ";

  @Test
  void an_accessory_lives_its_life(Lab lab, Shop shop) {
    boot(lab, shop);
    LabHost host = lab.worker();
    Answer served = new Answer(200, "size 42\n");
    assertThat(host.get("/cache.conf")).isEqualTo(served);
    assertThat(host.sh("stat -c '%a %u:%g' shop-cache/etc/cache/cache.conf shop-cache/data"))
        .isEqualTo("640 7:8\n750 7:8");

    shop.kamal("accessory", "stop", "cache").mustSucceed();
    assertThat(host.containers("name=shop-cache")).containsExactly("shop-cache exited");
    assertThat(host.get("/cache.conf").status()).isEqualTo(404);
    shop.kamal("accessory", "start", "cache").mustSucceed();
    assertThat(host.get("/cache.conf")).isEqualTo(served);

    String started = host.inspect("shop-cache", "{{.Id}} {{.State.StartedAt}}");
    shop.kamal("accessory", "restart", "cache").mustSucceed();
    String restarted = host.inspect("shop-cache", "{{.Id}} {{.State.StartedAt}}");
    assertThat(restarted).isNotEqualTo(started).startsWith(started.split(" ", 2)[0]);
    assertThat(host.get("/cache.conf")).isEqualTo(served);

    shop.kamal("accessory", "reboot", "cache").mustSucceed();
    assertThat(host.containers("name=shop-cache")).containsExactly("shop-cache running");
    assertThat(host.inspect("shop-cache", "{{.Id}}")).isNotEqualTo(started.split(" ", 2)[0]);
    assertThat(host.get("/cache.conf")).isEqualTo(served);

    String rebooted = host.inspect("shop-cache", "{{.Id}}");
    shop.kamal("accessory", "upgrade", "cache", "--rolling", "-y").mustSucceed();
    assertThat(host.inspect("shop-cache", "{{.Id}}")).isNotEqualTo(rebooted);
    assertThat(host.get("/cache.conf")).isEqualTo(served);
    assertThat(host.audit())
        .containsSubsequence(
            WHO + "Booted cache accessory",
            WHO + "Stopped cache accessory",
            WHO + "Started cache accessory",
            WHO + "Pull cache accessory image",
            WHO + "Remove cache accessory container");
    assertThat(lab.web1().isLocked()).isFalse();
  }

  @Test
  void an_accessory_is_looked_into_and_removed_bit_by_bit(Lab lab, Shop shop) {
    boot(lab, shop);
    LabHost host = lab.worker();

    assertThat(shop.ask("accessory", "details", "all"))
        .contains("Accessory cache Host: " + host.address(), "shop-cache");
    assertThat(shop.ask("accessory", "exec", "cache", "env"))
        .contains("MODE=fast", "CACHE_KEY=k=1");
    assertThat(
            shop.ask("accessory", "exec", "cache", "--reuse", "--raw", "cat /etc/cache/cache.conf"))
        .isEqualTo("size 42\n");
    host.get("/cache.conf");
    assertThat(shop.ask("accessory", "logs", "cache", "-T", "-g", "url:", "--grep-options=-m1"))
        .contains("url:/cache.conf");

    shop.write("config/cache.conf", "size 43\n");
    shop.kamal("accessory", "upload", "cache").mustSucceed();
    assertThat(host.get("/cache.conf").body()).isEqualTo("size 43\n");
    host.sh("chmod 700 shop-cache/data");
    shop.kamal("accessory", "directories", "cache").mustSucceed();
    assertThat(host.sh("stat -c '%a %u:%g' shop-cache/data")).isEqualTo("750 7:8");
    shop.kamal("accessory", "pull_image", "cache").mustSucceed();

    removedBitByBit(host, shop);
    shop.kamal("accessory", "boot", "all").mustSucceed();
    assertThat(host.get("/cache.conf").body()).isEqualTo("size 43\n");
    shop.kamal("accessory", "remove", "cache", "-y").mustSucceed();

    assertThat(host.containers("name=shop-cache")).isEmpty();
    assertThat(host.images()).noneMatch(image -> image.contains("acme/cache"));
    assertThat(host.has("shop-cache")).isFalse();
    assertThat(host.get("/cache.conf").status()).isEqualTo(404);
    assertThat(lab.web1().isLocked()).isFalse();
  }

  private static void removedBitByBit(LabHost host, Shop shop) {
    shop.kamal("accessory", "stop", "cache").mustSucceed();
    shop.kamal("accessory", "remove_container", "cache").mustSucceed();
    assertThat(host.containers("name=shop-cache")).isEmpty();
    shop.kamal("accessory", "remove_image", "cache").mustSucceed();
    assertThat(host.images()).noneMatch(image -> image.contains("acme/cache"));
    shop.kamal("accessory", "pull_image", "cache").mustSucceed();
    assertThat(host.images()).anyMatch(image -> image.contains("acme/cache"));
    shop.kamal("accessory", "remove_service_directory", "cache").mustSucceed();
    assertThat(host.has("shop-cache")).isFalse();
  }

  /** No app is needed for it, but a proxy. */
  static void boot(Lab lab, Shop shop) {
    lab.pushAccessory();
    shop.write("config/cache.conf", "size 42\n")
        .alsoSecrets("CACHE_KEY=k=1\n")
        .alsoDeployYml(CACHE);
    shop.kamal("proxy", "boot").mustSucceed();
    shop.kamal("accessory", "boot", "cache").mustSucceed();
  }
}
