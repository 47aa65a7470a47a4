package io.github.kamalmaven.fault;

import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.SandboxHost;
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
    return Stream.of(ContainerDrifts.all(), ProxyDrifts.all(), rest())
        .flatMap(List::stream)
        .toList();
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

  static DriftSeed seed(String what, Consumer<Shop> sow, String... found) {
    return new DriftSeed(what, sow, List.of(found));
  }

  static DriftSeed changed(String what, String from, String to, String... found) {
    return seed(what, shop -> shop.write("config/deploy.yml", DEPLOY_YML.replace(from, to)), found);
  }

  static DriftSeed on(String what, String host, Consumer<SandboxHost> sow, String... found) {
    return seed(what, shop -> sow.accept(shop.host(host)), found);
  }
}
