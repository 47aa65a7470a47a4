package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import java.util.List;
import java.util.Optional;

/** The proxy's settings: {@code Validator::Proxy}. */
final class ProxyCheck {
  private final Mapping proxy;
  private final String path;
  private final Problems problems;

  private ProxyCheck(Mapping proxy, String path, Problems problems) {
    this.proxy = proxy;
    this.path = path;
    this.problems = problems;
  }

  static void check(Node node, String path, Problems problems) {
    Schema.of("proxy").check(node, path, problems);
    if (node instanceof Mapping proxy) {
      new ProxyCheck(proxy, path, problems).check();
    }
  }

  private void check() {
    boolean ssl = proxy.mapping("ssl").isPresent() || proxy.flag("ssl").orElse(false);
    if (ssl && !isSet(proxy, "host") && !isSet(proxy, "hosts")) {
      problems.add(
          proxy.keyAt("ssl"),
          path,
          "Must set a host to enable automatic SSL",
          Optional.of("set `host` or `hosts` beside `ssl`"));
    }
    if (proxy.has("host") && proxy.has("hosts")) {
      problems.add(proxy.keyAt("hosts"), path, "Specify one of 'host' or 'hosts', not both");
    }
    pair("certificate_pem", "private_key_pem");
    pair("private_key_pem", "certificate_pem");
    publish();
  }

  private void pair(String present, String needed) {
    Mapping ssl = proxy.section("ssl");
    if (isSet(ssl, present) && !isSet(ssl, needed)) {
      problems.add(
          ssl.keyAt(present),
          path,
          "Missing " + needed + " setting (required when " + present + " is present)",
          Optional.of("name the secret that holds it"));
    }
  }

  private void publish() {
    Mapping run = proxy.section("run");
    boolean hidden = run.flag("publish").filter(on -> !on).isPresent();
    boolean ports =
        List.of("bind_ips", "http_port", "https_port").stream().anyMatch(key -> isSet(run, key));
    if (hidden && ports) {
      problems.add(
          run.keyAt("publish"),
          path,
          "Cannot set http_port, https_port or bind_ips when publish is false");
    }
  }

  private static boolean isSet(Mapping mapping, String key) {
    return mapping.node(key).filter(node -> !node.isBlank()).isPresent();
  }
}
