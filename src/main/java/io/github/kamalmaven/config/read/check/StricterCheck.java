package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Kamal accepts and fails over later, often with a Ruby error: here it is said at once. */
final class StricterCheck {
  private static final Pattern LIMIT = Pattern.compile("[0-9]{1,9}%|0*[1-9][0-9]{0,8}");

  private final Mapping root;
  private final Problems problems;

  StricterCheck(Mapping root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  void check() {
    port();
    tags();
    boot();
    root.section("accessories").entries().forEach(this::accessory);
    proxyHosts(root.section("proxy"), "proxy");
    RoleSettings.of(root).forEach(this::role);
    values(root.section("builder"), "args", "builder");
    values(root.section("logging"), "options", "logging");
  }

  private void port() {
    Mapping ssh = root.section("ssh");
    Optional<String> port = ssh.text("port");
    boolean fits =
        port.filter(text -> text.matches("[0-9]{1,5}"))
            .map(Integer::valueOf)
            .filter(number -> number >= 1 && number <= 65535)
            .isPresent();
    if (port.isPresent() && !fits) {
      problems.add(ssh.keyAt("port"), "ssh/port", "should be a number from 1 to 65535");
    }
  }

  /** Kamal ignores tags that env/tags does not know, but breaks if there is no env at all. */
  private void tags() {
    if (root.has("env") || !problems.clear("servers")) {
      return;
    }
    List<String> placing =
        root.section("accessories").entries().values().stream()
            .filter(entry -> entry.value() instanceof Mapping)
            .flatMap(entry -> AccessoryHosts.tags((Mapping) entry.value()).stream())
            .toList();
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

  private void boot() {
    Mapping boot = root.section("boot");
    boot.text("limit")
        .filter(limit -> !LIMIT.matcher(limit).matches())
        .ifPresent(
            limit ->
                problems.add(
                    boot.keyAt("limit"),
                    "boot/limit",
                    "should be a number of hosts or a percentage, such as 2 or 25%"));
  }

  private void role(RoleSettings role) {
    String path = "servers/" + role.name();
    values(role.settings(), "options", path);
    values(role.settings().section("logging"), "options", path + "/logging");
    proxyHosts(role.settings().section("proxy"), path + "/proxy");
  }

  private void accessory(String name, Mapping.Entry entry) {
    String path = "accessories/" + name;
    if (!(entry.value() instanceof Mapping accessory)) {
      return;
    }
    if (problems.clear(path + "/image") && accessory.text("image").isEmpty()) {
      problems.add(entry.keyAt(), path + "/image", "is required");
    }
    boolean tagged = accessory.has("tag") || accessory.has("tags");
    if (tagged && root.mapping("servers").isEmpty()) {
      Position at = accessory.keyAt(accessory.has("tag") ? "tag" : "tags");
      problems.add(at, path, "hosts are found by tag only if `servers` names roles");
    }
    accessory.items("hosts").ifPresent(hosts -> textsOnly(hosts, path + "/hosts"));
    accessory.items("files").ifPresent(files -> mounts(files, path + "/files"));
    accessory.items("directories").ifPresent(files -> mounts(files, path + "/directories"));
    values(accessory, "options", path);
    proxyHosts(accessory.section("proxy"), path + "/proxy");
  }

  private void proxyHosts(Mapping proxy, String path) {
    proxy.items("hosts").ifPresent(hosts -> textsOnly(hosts, path + "/hosts"));
    values(proxy.section("run"), "options", path + "/run");
  }

  private void textsOnly(List<Node> items, String path) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Mapping) {
        Rule.fits(items.get(i), path + "/" + i, problems, Kind.STRING);
      }
    }
  }

  private void mounts(List<Node> items, String path) {
    for (int i = 0; i < items.size(); i++) {
      Node item = items.get(i);
      boolean whole =
          item instanceof Mapping mapping
              ? mapping.text("local").isPresent() && mapping.text("remote").isPresent()
              : !(item instanceof Scalar scalar) || scalar.text().contains(":");
      if (!whole) {
        problems.add(item.at(), path + "/" + i, "should have a local and a remote path");
      }
    }
  }

  /** Values that become flags cannot be maps. */
  private void values(Mapping section, String key, String path) {
    section
        .section(key)
        .entries()
        .forEach((name, entry) -> value(entry.value(), path + "/" + key + "/" + name));
  }

  private void value(Node node, String path) {
    if (node instanceof Mapping && problems.clear(path)) {
      Rule.fits(node, path, problems, Kind.STRING, Kind.ARRAY);
    } else if (node instanceof Sequence list) {
      Rule.each(list, path, problems, Rule.type(Kind.STRING));
    }
  }
}
