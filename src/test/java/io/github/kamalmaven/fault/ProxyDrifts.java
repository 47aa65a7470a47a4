package io.github.kamalmaven.fault;

import static io.github.kamalmaven.fault.DriftSeeds.changed;
import static io.github.kamalmaven.fault.DriftSeeds.on;
import static io.github.kamalmaven.fault.DriftSeeds.seed;

import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.util.List;
import java.util.stream.Stream;

/** What can differ in kamal-proxy and in what it was told. */
final class ProxyDrifts {
  private ProxyDrifts() {}

  static List<DriftSeed> all() {
    return Stream.of(proxy(), settings(), targets()).flatMap(List::stream).toList();
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

  private static List<DriftSeed> settings() {
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
                + " --health-check-path is /well, not /up"));
  }

  private static List<DriftSeed> targets() {
    return List.of(
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
            "warning rollout: kamal-proxy sends 10% of the visitors of web to another version"),
        seed(
            "maintenance",
            shop -> shop.kamal("app", "maintenance", "--hosts", "web-1", "--version", "v1"),
            "warning maintenance: web is in maintenance"));
  }

  private static Fault says(String command, String answer) {
    return Fault.always(command, new Answer(answer, "", 0));
  }
}
