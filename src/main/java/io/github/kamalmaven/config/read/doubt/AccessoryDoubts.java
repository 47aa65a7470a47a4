package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.config.read.check.AccessoryHosts;
import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accessories. */
final class AccessoryDoubts {
  private final Mapping root;
  private final Doubts doubts;
  private final AccessoryHosts hosts;
  private final Map<String, Position> services = new HashMap<>();

  AccessoryDoubts(Mapping root, Doubts doubts) {
    this.root = root;
    this.doubts = doubts;
    this.hosts = new AccessoryHosts(root);
  }

  void look() {
    root.section("accessories")
        .entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Mapping accessory) {
                accessory(name, entry.keyAt(), accessory);
              }
            });
  }

  private void accessory(String name, Position at, Mapping accessory) {
    String path = "accessories/" + name;
    Names.container(name, at, path, doubts);
    if (name.equals("all")) {
      doubts.add(at, path, "`all` stands for all accessories", "give it another name");
    }
    if (accessory.text("image").filter(image -> !image.isBlank()).isEmpty()) {
      doubts.add(at, path + "/image", "is required", "without it, it cannot be booted");
    }
    service(accessory, path);
    if (hosts.of(accessory).isEmpty()) {
      doubts.add(at, path, "no host is found for it", "check its roles, tags or hosts");
    }
    new Hosts(doubts).look(accessory.items("hosts").orElse(List.of()), path + "/hosts");
    mounts(accessory, "files", path);
    mounts(accessory, "directories", path);
    new EnvDoubts(doubts).look(accessory.section("env"), path + "/env");
    new ProxyDoubts(doubts).look(accessory.section("proxy"), path + "/proxy");
    new OptionDoubts(doubts).look(accessory, path);
  }

  private void service(Mapping accessory, String path) {
    accessory
        .text("service")
        .ifPresent(
            service -> {
              Position before = services.putIfAbsent(service, accessory.keyAt("service"));
              if (before != null) {
                doubts.add(
                    accessory.keyAt("service"),
                    path + "/service",
                    "is that of another accessory too, see line " + before.line(),
                    "containers on one host need names of their own");
              }
            });
  }

  private void mounts(Mapping accessory, String key, String path) {
    List<Node> items = accessory.items(key).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      if (!isWhole(items.get(i))) {
        doubts.add(
            items.get(i).at(),
            path + "/" + key + "/" + i,
            "should have a local and a remote path",
            "without them, the accessory cannot be booted");
      }
    }
  }

  private static boolean isWhole(Node item) {
    return item instanceof Mapping mapping
        ? mapping.text("local").isPresent() && mapping.text("remote").isPresent()
        : item instanceof Scalar scalar && scalar.text().matches("(?s)[^:]+:[^:]+(:.*)?");
  }
}
