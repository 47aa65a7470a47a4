package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.Nearest;
import io.github.kamalmaven.config.read.check.AccessoryHosts;
import io.github.kamalmaven.config.read.check.RoleSettings;
import io.github.kamalmaven.config.read.check.RoleSettings.TaggedHost;
import io.github.kamalmaven.config.read.yaml.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tags of hosts and their environments. */
final class TagDoubts {
  private final Mapping root;
  private final Doubts doubts;

  TagDoubts(Mapping root, Doubts doubts) {
    this.root = root;
    this.doubts = doubts;
  }

  void look() {
    Mapping defined = root.section("env").section("tags");
    Set<String> placing = placing();
    Set<String> used = new HashSet<>();
    for (RoleSettings role : RoleSettings.of(root)) {
      for (TaggedHost host : role.hosts()) {
        used.addAll(host.tags());
        host.tags().stream()
            .filter(tag -> !defined.has(tag) && !placing.contains(tag))
            .forEach(tag -> unknown(role, host, tag, defined.keys()));
      }
    }
    defined.keys().stream()
        .filter(tag -> !used.contains(tag))
        .forEach(
            tag ->
                doubts.add(
                    defined.keyAt(tag),
                    "env/tags/" + tag,
                    "no host has this tag",
                    "write `- HOST: " + tag + "` among the hosts, or remove it"));
  }

  /** Tags that say where accessories run. */
  private Set<String> placing() {
    Set<String> placing = new HashSet<>();
    root.section("accessories")
        .entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Mapping accessory) {
                placing.addAll(AccessoryHosts.tags(accessory));
              }
            });
    return placing;
  }

  private void unknown(RoleSettings role, TaggedHost host, String tag, Set<String> defined) {
    doubts.add(
        host.at(),
        "servers/" + role.name(),
        "unknown tag " + tag + " of host " + host.host(),
        Nearest.to(tag, List.copyOf(defined))
            .map(meant -> "did you mean " + meant + "?")
            .orElse("define it under `env/tags`, or remove it from the host"));
  }
}
