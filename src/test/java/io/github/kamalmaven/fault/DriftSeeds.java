package io.github.kamalmaven.fault;

import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.docker.Behaviour;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What can differ, one thing at a time, on hosts that are as configured otherwise. */
final class DriftSeeds {
  /** A role with a proxy and all kinds of settings, one without, and an accessory. */
  static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      servers:
        web:
          hosts: [web-1, web-2]
          options: {memory: 512m, cap-add: [NET_ADMIN], add-host: "db:10.0.0.9"}
        workers: {hosts: [jobs-1], cmd: bin/work --fast}
      labels: {team: core}
      volumes: ["data:/data"]
      env: {clear: {LEVEL: info, NOTE: "a 'b' $c"}, secret: [DB_PASSWORD]}
      proxy: {host: shop.test, healthcheck: {path: /well}, response_timeout: 5}
      accessories:
        cache: {image: "redis:7", host: jobs-1, port: "127.0.0.1:6379:6379", cmd: "redis-server"}
      """;

  private static final String LOCK =
      Base64.getEncoder()
          .encodeToString(
              "Locked by: Bo at 2026-11-22T00:00:00Z\n".getBytes(StandardCharsets.UTF_8));

  private DriftSeeds() {}

  static List<DriftSeed> all() {
    return Stream.of(
            settings(), environments(), containers(), accessories(), proxy(), services(), rest())
        .flatMap(List::stream)
        .toList();
  }

  private static List<DriftSeed> settings() {
    return List.of(
        changed(
            "another limit of memory",
            "memory: 512m",
            "memory: 1g",
            "error options: web: --memory is 512m, not 1g",
            "error options: web: --memory is 512m, not 1g"),
        changed(
            "an option more",
            "memory: 512m,",
            "memory: 512m, cpus: 1.5,",
            "error options: web: --cpus is 0, not 1.5",
            "error options: web: --cpus is 0, not 1.5"),
        changed(
            "an option less",
            ", add-host: \"db:10.0.0.9\"",
            "",
            "error options: web: --add-host is db:10.0.0.9, and would not be set",
            "error options: web: --add-host is db:10.0.0.9, and would not be set"),
        changed(
            "another command",
            "bin/work --fast",
            "bin/work --slow",
            "error command: workers: its command differs"),
        changed(
            "another label",
            "labels: {team: core}",
            "labels: {group: core}",
            "error labels: web: it lacks the label group; it has the label team besides",
            "error labels: web: it lacks the label group; it has the label team besides",
            "error labels: workers: it lacks the label group; it has the label team besides"),
        changed(
            "another volume",
            "data:/data",
            "store:/data",
            "error volumes: web: it lacks the volume store:/data; it has the volume data:/data"
                + " besides",
            "error volumes: web: it lacks the volume store:/data; it has the volume data:/data"
                + " besides",
            "error volumes: workers: it lacks the volume store:/data; it has the volume"
                + " data:/data besides"));
  }

  private static List<DriftSeed> environments() {
    return List.of(
        changed(
            "another value of a variable",
            "LEVEL: info",
            "LEVEL: debug",
            "error env: web: its environment differs: LEVEL with another value",
            "error env: web: its environment differs: LEVEL with another value",
            "error env: workers: its environment differs: LEVEL with another value"),
        changed(
            "another variable",
            "LEVEL: info",
            "COLOUR: red",
            "error env: web: its environment differs: without COLOUR; LEVEL besides",
            "error env: web: its environment differs: without COLOUR; LEVEL besides",
            "error env: workers: its environment differs: without COLOUR; LEVEL besides"),
        seed(
            "another secret",
            shop -> shop.write(".kamal/secrets", "REGISTRY_PASSWORD=hunter2\nDB_PASSWORD=new\n"),
            differs("web"),
            "error env: web: its environment differs: DB_PASSWORD with another value",
            differs("web"),
            "error env: web: its environment differs: DB_PASSWORD with another value",
            differs("workers"),
            "error env: workers: its environment differs: DB_PASSWORD with another value"),
        on(
            "an env file that somebody has changed",
            "web-2",
            host -> host.exec("echo X=1 >> .kamal/apps/shop/env/roles/web.env"),
            differs("web")),
        on(
            "no env file",
            "web-2",
            host -> host.exec("rm .kamal/apps/shop/env/roles/web.env"),
            "error env-file: the env file of web (.kamal/apps/shop/env/roles/web.env) is missing"
                + " or empty"),
        on(
            "no program for hashes",
            "jobs-1",
            host -> host.add(Fault.always("sha256sum", new Answer("", "not found\n", 127))),
            "warning not-compared: the env file of workers cannot be compared: there is no"
                + " sha256sum",
            "warning not-compared: the env file of cache cannot be compared: there is no"
                + " sha256sum"),
        seed(
            "no secret",
            shop -> shop.write(".kamal/secrets", "REGISTRY_PASSWORD=hunter2\n"),
            "error secrets: no environment was compared: Secret 'DB_PASSWORD' not found in"
                + " .kamal/secrets"));
  }

  private static String differs(String role) {
    return "error env-file: the env file of %1$s (.kamal/apps/shop/env/roles/%1$s.env) is not what"
            .formatted(role)
        + " the configuration makes of it";
  }

  private static List<DriftSeed> containers() {
    return List.of(
        on(
            "a stopped container",
            "jobs-1",
            host -> host.exec("docker stop shop-workers-v1"),
            "error stopped: the container shop-workers-v1 does not run: it is exited"),
        on(
            "no container",
            "jobs-1",
            host -> host.exec("docker rm -f shop-workers-v1"),
            "error missing: no container of workers is there"),
        seed(
            "an older version on one host",
            shop -> shop.kamal("deploy", "-P", "--version", "v2", "--hosts", "web-1,jobs-1"),
            "error version: web is version v1, not v2"),
        on(
            "a container besides",
            "web-1",
            host ->
                host.exec(
                    "docker run -d --name shop-web-v0 --network kamal --label service=shop"
                        + " --label role=web --label destination="
                        + " registry.example.test/acme/shop:v0"),
            "warning stale: shop-web-v0 runs besides the one that serves"),
        on(
            "a container of another role",
            "web-1",
            host ->
                host.exec(
                    "docker run -d --name shop-old-v1 --network kamal --label service=shop"
                        + " --label role=old --label destination="
                        + " registry.example.test/acme/shop:v0"),
            "warning stray: shop-old-v1 runs, and web-1 has no role old"));
  }

  private static List<DriftSeed> accessories() {
    return List.of(
        on(
            "no accessory",
            "jobs-1",
            host -> host.exec("docker rm -f shop-cache"),
            "error missing: no container of cache is there"),
        on(
            "a stopped accessory",
            "jobs-1",
            host -> host.exec("docker stop shop-cache"),
            "error stopped: the container shop-cache does not run: it is exited"),
        changed(
            "another image of an accessory",
            "redis:7",
            "redis:8",
            "error image: cache: its image is redis:7, not redis:8"),
        changed(
            "another network of an accessory",
            "cmd: \"redis-server\"",
            "cmd: \"redis-server\", network: other",
            "error network: cache: its network is kamal, not other"),
        seed(
            "a failing health check",
            shop -> {
              shop.host("jobs-1").scene().misbehaving("shop-cache", Behaviour.unhealthy());
              shop.kamal("accessory", "reboot", "cache", "--version", "v1");
            },
            "error unhealthy: the health check of shop-cache fails"),
        changed(
            "another port of an accessory",
            "127.0.0.1:6379:6379",
            "127.0.0.1:6380:6379",
            "error options: cache: --publish is 127.0.0.1:6379:6379/tcp, not"
                + " 127.0.0.1:6380:6379/tcp"));
  }

  private static List<DriftSeed> proxy() {
    return List.of(
        on(
            "no proxy",
            "web-1",
            host -> host.exec("docker rm -f kamal-proxy"),
            "error proxy-missing: kamal-proxy is not there"),
        on(
            "a stopped proxy",
            "web-1",
            host -> host.exec("docker stop kamal-proxy"),
            "error proxy-stopped: kamal-proxy does not run: it is exited"),
        on(
            "an old proxy",
            "web-1",
            host -> host.add(says("docker inspect kamal-proxy", "v0.8.1\n")),
            "error proxy-old: kamal-proxy version v0.8.1 is too old"),
        changed(
            "other ports of the proxy",
            "proxy: {",
            "proxy: {run: {http_port: 8080}, ",
            "warning proxy-options: kamal-proxy: --publish is 443:443/tcp, 80:80/tcp, not"
                + " 443:443/tcp, 8080:80/tcp",
            "warning proxy-options: kamal-proxy: --publish is 443:443/tcp, 80:80/tcp, not"
                + " 443:443/tcp, 8080:80/tcp"),
        on(
            "a proxy that keeps nothing",
            "web-1",
            host -> host.add(Fault.always("cat /home/kamal-proxy", new Answer("", "cat: no\n", 1))),
            "warning not-compared: what kamal-proxy was told cannot be read from its state"
                + " file"));
  }

  private static List<DriftSeed> services() {
    return List.of(
        changed(
            "another host name",
            "host: shop.test",
            "host: www.shop.test",
            "error proxy-settings: kamal-proxy has other settings for web: --host is shop.test,"
                + " not www.shop.test",
            "error proxy-settings: kamal-proxy has other settings for web: --host is shop.test,"
                + " not www.shop.test"),
        changed(
            "other checks and times",
            "path: /well}, response_timeout: 5",
            "path: /up, interval: 3}, response_timeout: 7",
            "error proxy-settings: kamal-proxy has other settings for web: --target-timeout is"
                + " 5.0s, not 7.0s; --health-check-interval is 1.0s, not 3.0s;"
                + " --health-check-path is /well, not /up",
            "error proxy-settings: kamal-proxy has other settings for web: --target-timeout is"
                + " 5.0s, not 7.0s; --health-check-interval is 1.0s, not 3.0s;"
                + " --health-check-path is /well, not /up"),
        on(
            "a service that the proxy does not know",
            "web-1",
            host -> host.exec("docker exec kamal-proxy kamal-proxy remove shop-web"),
            "error proxy-service: kamal-proxy does not know shop-web"),
        on(
            "another container behind the proxy",
            "web-1",
            host -> {
              host.exec("docker run -d --name other --network kamal redis:7");
              host.exec(
                  "docker exec kamal-proxy kamal-proxy deploy shop-web --target=other:80"
                      + " --host=shop.test --health-check-path=/well --target-timeout=5s"
                      + " --buffer-requests=true --buffer-responses=true"
                      + " --log-request-header=Cache-Control"
                      + " --log-request-header=Last-Modified --log-request-header=User-Agent");
            },
            "error proxy-target: kamal-proxy sends requests for web to other:80, not to ID:80"),
        on(
            "a rollout",
            "web-1",
            host -> {
              host.exec("docker run -d --name canary --network kamal redis:7");
              host.exec(
                  "docker exec kamal-proxy kamal-proxy rollout deploy shop-web --target=canary:80");
              host.exec("docker exec kamal-proxy kamal-proxy rollout set shop-web --percent=10");
            },
            "warning rollout: kamal-proxy sends 10% of the requests for web to another version"),
        seed(
            "maintenance",
            shop -> shop.kamal("app", "maintenance", "--hosts", "web-1", "--version", "v1"),
            "warning maintenance: web is in maintenance"));
  }

  private static List<DriftSeed> rest() {
    return List.of(
        on(
            "a lock",
            "web-1",
            host -> host.scene().lock("shop", LOCK),
            "warning lock: Deploy lock found (the lock on web-1, taken 10 h 0 min ago)"),
        on(
            "no Docker",
            "jobs-1",
            host -> host.add(Fault.always("docker ", new Answer("", "docker: not found\n", 127))),
            "error docker: Docker cannot be used: docker: not found"));
  }

  private static Fault says(String command, String answer) {
    return Fault.always(command, new Answer(answer, "", 0));
  }

  private static DriftSeed seed(String what, Consumer<Shop> sow, String... found) {
    return new DriftSeed(what, sow, List.of(found));
  }

  private static DriftSeed changed(String what, String from, String to, String... found) {
    return seed(what, shop -> shop.write("config/deploy.yml", DEPLOY_YML.replace(from, to)), found);
  }

  private static DriftSeed on(
      String what, String host, Consumer<SandboxHost> sow, String... found) {
    return seed(what, shop -> sow.accept(shop.host(host)), found);
  }
}
