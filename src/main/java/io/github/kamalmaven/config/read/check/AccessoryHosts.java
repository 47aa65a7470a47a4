package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Where an accessory runs: the one of six keys that says so. */
public final class AccessoryHosts {
  private AccessoryHosts() {}

  /** Its hosts, none twice. */
  public static List<String> of(Mapping accessory, Mapping root) {
    List<String> hosts = new ArrayList<>();
    accessory.text("host").ifPresent(hosts::add);
    accessory.texts("hosts").ifPresent(hosts::addAll);
    roles(accessory).forEach(role -> hosts.addAll(hostsOfRole(role, root)));
    tags(accessory).forEach(tag -> hosts.addAll(hostsWithTag(tag, root)));
    return List.copyOf(new LinkedHashSet<>(hosts));
  }

  /** Names of the roles whose hosts it shares. */
  static List<String> roles(Mapping accessory) {
    return both(accessory, "role", "roles");
  }

  /** Tags of the hosts it runs on. */
  static List<String> tags(Mapping accessory) {
    return both(accessory, "tag", "tags");
  }

  private static List<String> both(Mapping accessory, String one, String several) {
    return Stream.concat(
            accessory.text(one).stream(), accessory.texts(several).orElse(List.of()).stream())
        .toList();
  }

  private static List<String> hostsOfRole(String name, Mapping root) {
    return RoleSettings.of(root).stream()
        .filter(role -> role.name().equals(name))
        .flatMap(role -> role.hostNames().stream())
        .toList();
  }

  /** As in Kamal, only roles written as lists count, and a single tag may match in part. */
  private static List<String> hostsWithTag(String tag, Mapping root) {
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
