package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code kamal status} finds on real hosts: nothing that is not so. */
@OnRealHosts
final class StatusTest {
  private static final String SETTINGS =
      """
      labels: {team: core, note: "a 'b' $c"}
      volumes: ["shop-data:/data", "$PWD/shared:/shared:ro", "/cache"]
      env:
        clear: {LEVEL: info, NOTE: "a 'b' \\"c\\" $d `e` \\\\ ä", LINES: "one\\ntwo", FLAG: false}
        secret: [DB_PASSWORD]
      logging: {driver: json-file, options: {max-size: 5m}}
      """;

  private static final String OPTIONS =
      """
            options:
              memory: 256m
              cpus: 0.5
              pids-limit: 200
              shm-size: 32m
              cap-add: [NET_ADMIN, CAP_SYS_TIME]
              cap-drop: MKNOD
              add-host: ["db:10.0.0.9", "cache=10.0.0.8"]
              ulimit: nofile=1000:2000
              restart: on-failure:3
              publish: ["127.0.0.1:8099:99", "8098:98/udp"]
              user: "0"
              workdir: /tmp
              stop-signal: INT
              group-add: "7"
              health-cmd: "true"
              health-interval: 1s
              init: true
              tmpfs: /scratch
      """;

  @Test
  void a_version_that_was_just_deployed_is_as_configured_in_every_respect(Lab lab, Shop shop) {
    full(lab, shop);

    Run status = shop.kamal("status").mustSucceed();

    assertThat(status.out())
        .contains("web v1, kamal-proxy v0.9.2", "workers v1, cache")
        .containsPattern("No drift: looked at 3 hosts|Looked at 3 hosts: 0 errors");
    // The stand-in of kamal-proxy keeps what it was told in a form of its own.
    assertThat(status.out().lines().filter(line -> line.startsWith("  warning")))
        .allMatch(line -> line.contains("not-compared: what kamal-proxy was told"));
  }

  @Test
  void what_was_changed_since_is_found(Lab lab, Shop shop) {
    full(lab, shop);
    String before = lab.worker().sh("docker ps -aq --no-trunc");
    shop.deployYml(
        Trees.read(shop.directory().resolve("config/deploy.yml"))
            .replace("memory: 256m", "memory: 512m")
            .replace("LEVEL: info", "LEVEL: debug")
            .replace("team: core", "group: core")
            .replace("shop-data:/data", "shop-store:/data")
            .replace("testapp worker", "testapp slow")
            .replace("on-failure:3", "on-failure:4"));
    shop.alsoSecrets("DB_PASSWORD=other\n");
    lab.worker().sh("docker stop shop-cache");

    Run status = shop.kamal("status").mustFail();

    assertThat(status.out())
        .contains("workers: --memory is 256m, not 512m")
        .contains("workers: --restart is on-failure:3, not on-failure:4")
        .contains("web: its environment differs: DB_PASSWORD, LEVEL with another value")
        .contains("workers: it lacks the label group; it has the label team besides")
        .contains(
            "workers: it lacks the volume shop-store:/data; it has the volume shop-data:/data")
        .contains("workers: its command differs")
        .contains("error   env-file: the env file of web")
        .contains("stopped: the container shop-cache does not run: it is exited")
        .doesNotContain("s3cret", "sha256sum");
    assertThat(lab.worker().sh("docker ps -aq --no-trunc")).isEqualTo(before);
  }

  private static void full(Lab lab, Shop shop) {
    lab.pushAccessory();
    shop.alsoDeployYml(SETTINGS);
    shop.deployYml(
        Trees.read(shop.directory().resolve("config/deploy.yml"))
                .replace(
                    "workers: {hosts: [<%= ENV[\"VM3\"] %>], cmd: testapp worker}",
                    "workers:\n    hosts: [<%= ENV[\"VM3\"] %>]\n    cmd: testapp worker 'a b'\n"
                        + OPTIONS.indent(-2).stripTrailing())
            + AccessoryTest.CACHE);
    shop.alsoSecrets("DB_PASSWORD=s3cret\nCACHE_KEY=k\n");
    shop.write("config/cache.conf", "size 42\n");
    lab.push("v1", "ok");
    shop.kamal("setup", "--skip-push", "--version", "v1").mustSucceed();
  }
}
