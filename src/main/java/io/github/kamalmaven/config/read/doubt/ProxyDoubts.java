package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The settings of kamal-proxy: the root's, a role's or an accessory's. */
final class ProxyDoubts {
  private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
  private static final Pattern IPV6 = Pattern.compile("\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");
  private static final Set<String> LOCAL = Set.of("localhost");

  private final Doubts doubts;

  ProxyDoubts(Doubts doubts) {
    this.doubts = doubts;
  }

  void look(Mapping proxy, String path) {
    Numbers numbers = new Numbers(proxy, path, doubts);
    numbers.port("app_port");
    numbers.notNegative("response_timeout");
    Numbers health = new Numbers(proxy.section("healthcheck"), path + "/healthcheck", doubts);
    health.positive("interval");
    health.positive("timeout");
    Numbers sizes = new Numbers(proxy.section("buffering"), path + "/buffering", doubts);
    List.of("memory", "max_request_body", "max_response_body").forEach(sizes::notNegative);
    if (proxy.has("path_prefix") && proxy.has("path_prefixes")) {
      doubts.add(
          proxy.keyAt("path_prefix"),
          path + "/path_prefix",
          "has no effect beside `path_prefixes`",
          "keep one of them");
    }
    hosts(proxy, path);
    run(proxy.section("run"), path + "/run");
  }

  private void hosts(Mapping proxy, String path) {
    List<Node> hosts = proxy.items("hosts").orElse(List.of());
    for (int i = 0; i < hosts.size(); i++) {
      if (hosts.get(i) instanceof Mapping host) {
        doubts.add(
            host.at(), path + "/hosts/" + i, "should be a string", "it is left out as it is");
      }
    }
    boolean automatic = proxy.flag("ssl").orElse(false);
    proxy
        .text("host")
        .filter(host -> automatic && (LOCAL.contains(host) || IPV4.matcher(host).matches()))
        .ifPresent(
            host ->
                doubts.add(
                    proxy.keyAt("host"),
                    path + "/host",
                    "there are no automatic certificates for " + host,
                    "name the host as browsers do, or provide your own certificate under `ssl`"));
  }

  private void run(Mapping run, String path) {
    Numbers ports = new Numbers(run, path, doubts);
    List.of("http_port", "https_port", "metrics_port").forEach(ports::port);
    List<Node> addresses = run.items("bind_ips").orElse(List.of());
    for (int i = 0; i < addresses.size(); i++) {
      if (addresses.get(i) instanceof Scalar address && !isAddress(address.text())) {
        doubts.add(
            address.at(),
            path + "/bind_ips/" + i,
            address.text() + " is no address",
            "Docker binds to addresses such as 10.0.0.1 or ::1");
      }
    }
    new OptionDoubts(doubts).look(run, path);
  }

  private static boolean isAddress(String text) {
    boolean small =
        IPV4.matcher(text).matches()
            && List.of(text.split("\\.", -1)).stream()
                .allMatch(part -> Integer.parseInt(part) < 256);
    return small || IPV6.matcher(text).matches();
  }
}
