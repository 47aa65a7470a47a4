package io.github.kamalmaven.fault;

import static io.github.kamalmaven.fault.DriftSeeds.changed;
import static io.github.kamalmaven.fault.DriftSeeds.on;
import static io.github.kamalmaven.fault.DriftSeeds.seed;

import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.docker.Behaviour;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.util.List;
import java.util.stream.Stream;

/** What can differ in containers and their environments. */
final class ContainerDrifts {
  private ContainerDrifts() {}

  static List<DriftSeed> all() {
    return Stream.of(options(), labels(), variables(), envFiles(), containers(), accessories())
        .flatMap(List::stream)
        .toList();
  }

  private static List<DriftSeed> options() {
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
            "error options: web: --add-host is db:10.0.0.9, and would not be set"));
  }

  private static List<DriftSeed> labels() {
    return List.of(
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

  private static List<DriftSeed> variables() {
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
            "error env: workers: its environment differs: DB_PASSWORD with another value"));
  }

  private static List<DriftSeed> envFiles() {
    return List.of(
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

  private static String differs(String role) {
    return "error env-file: the env file of %1$s (.kamal/apps/shop/env/roles/%1$s.env) is not what"
            .formatted(role)
        + " the configuration makes of it";
  }
}
