package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.operation.DeployContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the names that kamal-proxy answers to lead to its hosts.
 *
 * @param context whose roles have them
 * @param names knows their addresses
 */
record PublicNames(DeployContext context, NameService names) {

  /** Looks at those of the selected roles. */
  List<Seen> seen() {
    List<Seen> seen = new ArrayList<>();
    for (Role role : context.selection().roles()) {
      Set<String> hosts = new LinkedHashSet<>();
      role.proxy().ifPresent(proxy -> hosts.addAll(proxy.hosts()));
      hosts.stream()
          .filter(name -> !name.contains("*"))
          .forEach(name -> seen.add(look(role, name)));
    }
    return seen;
  }

  private Seen look(Role role, String name) {
    Set<String> addresses = names.addresses(name);
    if (addresses.isEmpty()) {
      return Seen.wrong(
          Ailment.DNS_UNKNOWN,
          "nobody knows %s, which kamal-proxy is to answer to".formatted(name),
          "let your name service lead %s to %s".formatted(name, told(role)));
    }
    Set<String> hosts = new HashSet<>();
    role.hosts().forEach(host -> hosts.addAll(names.addresses(host)));
    if (hosts.isEmpty() || addresses.stream().anyMatch(hosts::contains)) {
      return Seen.NOTHING;
    }
    return Seen.wrong(
        Ailment.DNS_ELSEWHERE,
        "%s leads to %s, which is no host of %s"
            .formatted(name, String.join(", ", addresses.stream().sorted().toList()), role.name()),
        "if no load balancer is in between, let your name service lead it to " + told(role));
  }

  private static String told(Role role) {
    return String.join(" or ", role.hosts());
  }
}
