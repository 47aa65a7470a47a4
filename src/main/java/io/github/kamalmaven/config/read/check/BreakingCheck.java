package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Kamal has no rule for but breaks over with a Ruby error, whatever it is told to do. */
final class BreakingCheck {
  private final Mapping root;
  private final Problems problems;

  BreakingCheck(Mapping root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  void check() {
    tags();
    root.section("accessories")
        .entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Mapping accessory) {
                accessory("accessories/" + name, accessory);
              }
            });
  }

  /** Kamal ignores tags that env/tags does not know, but breaks if there is no env at all. */
  private void tags() {
    if (root.has("env") || !problems.clear("servers")) {
      return;
    }
    Set<String> placing = new HashSet<>();
    for (Mapping.Entry entry : root.section("accessories").entries().values()) {
      if (entry.value() instanceof Mapping accessory) {
        placing.addAll(AccessoryHosts.tags(accessory));
      }
    }
    for (RoleSettings role : RoleSettings.of(root)) {
      for (RoleSettings.TaggedHost host : role.hosts()) {
        host.tags().stream()
            .filter(tag -> !placing.contains(tag))
            .forEach(tag -> unknownTag(host, tag));
      }
    }
  }

  private void unknownTag(RoleSettings.TaggedHost host, String tag) {
    problems.add(
        host.at(),
        "servers",
        "unknown tag " + tag + " of host " + host.host() + ": there is no env/tags",
        Optional.of("define it under `env/tags`, or remove it from the host"));
  }

  private void accessory(String path, Mapping accessory) {
    boolean tagged = accessory.has("tag") || accessory.has("tags");
    if (tagged && root.mapping("servers").isEmpty()) {
      Position at = accessory.keyAt(accessory.has("tag") ? "tag" : "tags");
      problems.add(at, path, "hosts are found by tag only if `servers` names roles");
    }
    List<Node> hosts = accessory.items("hosts").orElse(List.of());
    for (int i = 0; i < hosts.size(); i++) {
      if (hosts.get(i) instanceof Mapping) {
        Rule.fits(hosts.get(i), path + "/hosts/" + i, problems, Kind.STRING);
      }
    }
  }
}
