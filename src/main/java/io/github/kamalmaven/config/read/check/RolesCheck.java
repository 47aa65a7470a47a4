package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold between roles, hosts and the proxy. */
final class RolesCheck {
  private final Mapping root;
  private final List<RoleSettings> roles;
  private final Problems problems;

  RolesCheck(Mapping root, Problems problems) {
    this.root = root;
    this.roles = RoleSettings.of(root);
    this.problems = problems;
  }

  /** There is something to deploy to. */
  void present() {
    if (!problems.clear("servers")) {
      return;
    }
    if (!root.has("servers")) {
      if (root.section("accessories").isBlank() && problems.clear("accessories")) {
        add(root.at(), "No servers or accessories specified", "add `servers:` to the file");
      }
      return;
    }
    String primary = root.text("primary_role").orElse("web");
    Optional<RoleSettings> role = roles.stream().filter(RoleSettings::primary).findFirst();
    if (role.isEmpty()) {
      Position at = root.keyAt(root.has("primary_role") ? "primary_role" : "servers");
      List<String> names = roles.stream().map(RoleSettings::name).toList();
      String hint = names.isEmpty() ? "" : "set `primary_role` to one of: " + names;
      add(at, "The primary_role " + primary + " isn't defined", hint.replaceAll("[\\[\\]]", ""));
    } else if (role.get().hosts().isEmpty()) {
      add(role.get().at(), "No servers specified for the " + primary + " primary_role", "");
    }
    if (!root.flag("allow_empty_roles").orElse(false)) {
      roles.stream().filter(r -> !r.primary() && r.hosts().isEmpty()).forEach(this::empty);
    }
  }

  private void empty(RoleSettings role) {
    String message =
        "No servers specified for the "
            + role.name()
            + " role. You can ignore this with allow_empty_roles: true";
    add(role.at(), message, "");
  }

  /** Certificates from Let's Encrypt need one server each, and host names of their own. */
  void ssl() {
    if (!problems.clear("servers") || !problems.clear("proxy")) {
      return;
    }
    Map<String, Integer> uses = new LinkedHashMap<>();
    for (RoleSettings role : roles) {
      Optional<Mapping> proxy = role.proxy(root);
      proxy.ifPresent(merged -> ProxyCheck.check(merged, "proxy", problems));
      Optional<Mapping> ssl = proxy.filter(RolesCheck::usesSsl);
      ssl.ifPresent(merged -> oneHost(role, merged));
      ssl.ifPresent(merged -> hostNames(merged).forEach(host -> uses.merge(host, 1, Integer::sum)));
    }
    List<String> shared =
        uses.keySet().stream().filter(host -> uses.getOrDefault(host, 0) > 1).toList();
    if (!shared.isEmpty()) {
      String hosts = String.join(", ", shared);
      add(root.keyAt("proxy"), "Different roles can't share the same host for SSL: " + hosts, "");
    }
  }

  private void oneHost(RoleSettings role, Mapping proxy) {
    if (role.hosts().size() > 1 && !hasCertificate(proxy)) {
      String message =
          "SSL is only supported on a single server unless you provide custom certificates, found "
              + role.hosts().size()
              + " servers for role "
              + role.name();
      add(
          proxy.keyAt("ssl"),
          message,
          "terminate TLS in a load balancer, or name the secrets of"
              + " your own certificate under `ssl`");
    }
  }

  static boolean usesSsl(Mapping proxy) {
    return proxy.mapping("ssl").isPresent() || proxy.flag("ssl").orElse(false);
  }

  private static boolean hasCertificate(Mapping proxy) {
    Mapping ssl = proxy.section("ssl");
    return ssl.text("certificate_pem").filter(t -> !t.isBlank()).isPresent()
        && ssl.text("private_key_pem").filter(t -> !t.isBlank()).isPresent();
  }

  private static List<String> hostNames(Mapping proxy) {
    return proxy
        .texts("hosts")
        .or(() -> proxy.text("host").map(host -> Arrays.asList(host.split(",", -1))))
        .orElse(List.of());
  }

  /** One host has one proxy. */
  void proxyRuns() {
    if (!problems.clear("servers") || !problems.clear("proxy") || !problems.clear("accessories")) {
      return;
    }
    Map<String, Set<Object>> runs = new LinkedHashMap<>();
    Map<String, Position> places = new LinkedHashMap<>();
    for (RoleSettings role : roles) {
      Optional<Mapping> proxy = role.proxy(root).filter(settings -> settings.has("run"));
      if (proxy.isPresent()) {
        role.hostNames().forEach(host -> collect(host, proxy, runs, places));
      }
    }
    AccessoryHosts hosts = new AccessoryHosts(root);
    for (Mapping.Entry entry : root.section("accessories").entries().values()) {
      if (entry.value() instanceof Mapping accessory && accessory.section("proxy").has("run")) {
        hosts
            .of(accessory)
            .forEach(host -> collect(host, accessory.mapping("proxy"), runs, places));
      }
    }
    runs.forEach(
        (host, different) -> {
          if (different.size() > 1) {
            Position at = places.getOrDefault(host, root.at());
            String hint = "give all roles and accessories on the host the same `proxy/run`";
            add(at, "Conflicting proxy run configurations for host " + host, hint);
          }
        });
  }

  private static void collect(
      String host,
      Optional<Mapping> proxy,
      Map<String, Set<Object>> runs,
      Map<String, Position> places) {
    Optional<Node> run = proxy.flatMap(p -> p.node("run")).filter(node -> !node.isBlank());
    Set<Object> known = runs.computeIfAbsent(host, h -> new LinkedHashSet<>());
    run.ifPresent(node -> known.add(node.content()));
    run.ifPresent(node -> places.put(host, node.at()));
  }

  private void add(Position at, String message, String hint) {
    problems.addWhole(at, "", message, Optional.of(hint).filter(text -> !text.isEmpty()));
  }
}
