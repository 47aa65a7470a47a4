package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where accessories run: the one of six keys that says so. */
public final class AccessoryHosts {
  private final Mapping root;
  private final Map<String, List<String>> hostsByRole = new HashMap<>();

  /**
   * @param root the configuration
   */
  public AccessoryHosts(Mapping root) {
    this.root = root;
    RoleSettings.of(root).forEach(role -> hostsByRole.put(role.name(), role.hostNames()));
  }

  /** The hosts of an accessory, none twice. */
  public List<String> of(Mapping accessory) {
    List<String> hosts = new ArrayList<>();
    accessory.text("host").ifPresent(hosts::add);
    accessory.texts("hosts").ifPresent(hosts::addAll);
    roles(accessory).forEach(role -> hosts.addAll(hostsByRole.getOrDefault(role, List.of())));
    tags(accessory).forEach(tag -> hosts.addAll(hostsWithTag(tag)));
    return List.copyOf(new LinkedHashSet<>(hosts));
  }

  /** Names of the roles. */
  Set<String> knownRoles() {
    return new TreeSet<>(hostsByRole.keySet());
  }

  /** Names of the roles whose hosts it shares. */
  static List<String> roles(Mapping accessory) {
    return both(accessory, "role", "roles");
  }

  /** Tags of the hosts it runs on. */
  public static List<String> tags(Mapping accessory) {
    return both(accessory, "tag", "tags");
  }

  private static List<String> both(Mapping accessory, String one, String several) {
    return Stream.concat(
            accessory.text(one).stream(), accessory.texts(several).orElse(List.of()).stream())
        .toList();
  }

  /** As in Kamal, only roles written as lists count, and a single tag may match in part. */
  private List<String> hostsWithTag(String tag) {
    List<String> hosts = new ArrayList<>();
    for (Mapping.Entry role : root.section("servers").entries().values()) {
      List<Node> items = role.value() instanceof Sequence list ? list.items() : List.of();
      for (Node item : items) {
        if (item instanceof Mapping host) {
          host.entries()
              .forEach(
                  (name, tags) -> hosts.addAll(carries(tags, tag) ? List.of(name) : List.of()));
        }
      }
    }
    return hosts;
  }

  private static boolean carries(Mapping.Entry tags, String tag) {
    if (tags.value() instanceof Sequence list) {
      return list.items().stream().anyMatch(i -> i instanceof Scalar s && s.text().equals(tag));
    }
    return tags.value() instanceof Scalar single && single.text().contains(tag);
  }
}
