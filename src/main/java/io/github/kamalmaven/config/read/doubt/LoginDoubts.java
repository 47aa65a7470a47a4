package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.Nearest;
import io.github.kamalmaven.config.read.check.AccessoryHosts;
import io.github.kamalmaven.config.read.check.RoleSettings;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Hosts with logins of their own. */
final class LoginDoubts {
  private final Mapping root;
  private final Doubts doubts;

  LoginDoubts(Mapping root, Doubts doubts) {
    this.root = root;
    this.doubts = doubts;
  }

  /** With destinations, hosts of another one may be among them: that is no reason to fail. */
  void look() {
    Mapping logins = root.section("x-maven").section("hosts");
    Set<String> hosts = logins.keys().isEmpty() ? Set.of() : hosts();
    logins.keys().stream()
        .filter(host -> !hosts.contains(host))
        .forEach(
            host ->
                doubts.add(
                    logins.keyAt(host),
                    "x-maven/hosts/" + host,
                    "no role or accessory has this host",
                    Nearest.to(host, hosts)
                        .map(meant -> "did you mean " + meant + "?")
                        .orElse("write it as under `servers`, one of: " + shown(hosts))));
  }

  private static String shown(Set<String> hosts) {
    return String.join(", ", List.copyOf(hosts).subList(0, Math.min(5, hosts.size())));
  }

  private Set<String> hosts() {
    Set<String> hosts = new TreeSet<>();
    RoleSettings.of(root).forEach(role -> hosts.addAll(role.hostNames()));
    AccessoryHosts placing = new AccessoryHosts(root);
    root.section("accessories")
        .entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Mapping accessory) {
                hosts.addAll(placing.of(accessory));
              }
            });
    return hosts;
  }
}
