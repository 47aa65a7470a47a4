package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.config.read.check.RoleSettings;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.List;
import java.util.Set;

/** Roles, their hosts and labels. */
final class RoleDoubts {
  private static final Set<String> RESERVED = Set.of("destination", "role", "service");

  private final Mapping root;
  private final Doubts doubts;

  RoleDoubts(Mapping root, Doubts doubts) {
    this.root = root;
    this.doubts = doubts;
  }

  void look() {
    Mapping labels = root.section("labels");
    labels.keys().stream()
        .filter(RESERVED::contains)
        .forEach(
            label ->
                doubts.add(
                    labels.keyAt(label),
                    "labels/" + label,
                    "replaces a label by which Kamal finds its containers",
                    "destination, role and service are reserved"));
    Hosts hosts = new Hosts(doubts);
    root.node("servers")
        .filter(Sequence.class::isInstance)
        .ifPresent(list -> hosts.look(((Sequence) list).items(), "servers"));
    for (RoleSettings role : RoleSettings.of(root)) {
      String path = "servers/" + role.name();
      Node written = root.section("servers").node(role.name()).orElse(role.settings());
      hosts.look(
          written instanceof Sequence list
              ? list.items()
              : role.settings().items("hosts").orElse(List.of()),
          written instanceof Sequence ? path : path + "/hosts");
      role(role, path);
    }
  }

  private void role(RoleSettings role, String path) {
    Mapping settings = role.settings();
    Names.container(role.name(), role.at(), path, doubts);
    if (settings.has("asset_path") && !role.runsProxy()) {
      doubts.add(
          settings.keyAt("asset_path"),
          path + "/asset_path",
          "has no effect on a role without proxy",
          "remove it, or set `proxy: true`");
    }
    new Numbers(settings, path, doubts).notNegative("stop_timeout");
    new EnvDoubts(doubts).look(settings.section("env"), path + "/env");
    new ProxyDoubts(doubts).look(settings.section("proxy"), path + "/proxy");
    new OptionDoubts(doubts).look(settings, path);
  }
}
