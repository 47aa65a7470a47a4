package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Accessories: {@code Validator::Accessory}. */
final class AccessoryCheck {
  private static final List<String> PLACES =
      List.of("host", "hosts", "role", "roles", "tag", "tags");

  private final Mapping root;
  private final RegistryCheck registries;
  private final Problems problems;
  private final AccessoryHosts hosts;

  AccessoryCheck(Mapping root, Predicate<Optional<String>> knownElsewhere, Problems problems) {
    this.root = root;
    this.registries = new RegistryCheck(knownElsewhere, problems);
    this.problems = problems;
    this.hosts = new AccessoryHosts(root);
  }

  void check() {
    if (problems.clear("accessories")) {
      root.section("accessories").entries().forEach(this::accessory);
    }
  }

  private void accessory(String name, Mapping.Entry entry) {
    String path = "accessories/" + name;
    Node node = entry.value();
    Schema.of("accessory").check(node, path, problems);
    if (!(node instanceof Mapping accessory)) {
      return;
    }
    if (PLACES.stream().filter(accessory::has).count() != 1) {
      problems.add(
          entry.keyAt(), path, "specify one of `host`, `hosts`, `role`, `roles`, `tag` or `tags`");
    }
    ContainerCheck.check(accessory, path, problems);
    roles(accessory, path);
    parts(accessory, path);
  }

  private void roles(Mapping accessory, String path) {
    Set<String> known = hosts.knownRoles();
    List<String> missing =
        AccessoryHosts.roles(accessory).stream().filter(role -> !known.contains(role)).toList();
    if (!missing.isEmpty()) {
      String key = accessory.has("roles") ? "roles" : "role";
      problems.add(
          accessory.keyAt(key),
          path,
          "unknown " + key + " " + String.join(", ", missing),
          known.isEmpty()
              ? Optional.empty()
              : Optional.of("roles are: " + String.join(", ", known)));
    }
  }

  private void parts(Mapping accessory, String path) {
    if (problems.clear(path + "/env")) {
      EnvCheck.check(accessory.section("env"), path + "/env", false, problems);
    }
    accessory
        .node("proxy")
        .filter(proxy -> !proxy.isBlank() && problems.clear(path + "/proxy"))
        .ifPresent(proxy -> ProxyCheck.check(proxy, path + "/proxy", problems));
    accessory
        .mapping("registry")
        .filter(registry -> !registry.isBlank())
        .ifPresent(registry -> registries.check(registry, path + "/registry"));
  }
}
