package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.operation.DeployContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the names that kamal-proxy answers to lead to its hosts.
 *
 * @param context whose roles have them
 * @param names knows their addresses
 * @param known the addresses of hosts that were asked for
 */
record PublicNames(DeployContext context, NameService names, Map<String, Set<String>> known) {

  /** Of RFC 1918 and RFC 4193, of links and of this machine. */
  private static final Pattern PRIVATE =
      Pattern.compile(
          "^(10|127|192\\.168|169\\.254|172\\.(1[6-9]|2\\d|3[01]))\\.|^(f[cd]|fe8)|^::1$");

  PublicNames(DeployContext context, NameService names) {
    this(context, names, new HashMap<>());
  }

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
    role.hosts().forEach(host -> hosts.addAll(known.computeIfAbsent(host, names::addresses)));
    boolean hidden = hosts.stream().anyMatch(PublicNames::isPrivate);
    if (hosts.isEmpty() || hidden || addresses.stream().anyMatch(hosts::contains)) {
      return Seen.NOTHING;
    }
    return Seen.wrong(
        Ailment.DNS_ELSEWHERE,
        "%s leads to %s, which is no host of %s"
            .formatted(name, String.join(", ", addresses.stream().sorted().toList()), role.name()),
        "if no load balancer is in between, let your name service lead it to " + told(role));
  }

  /** Nothing leads to such a host from outside but what stands before it. */
  private static boolean isPrivate(String address) {
    return PRIVATE.matcher(address).find();
  }

  private static String told(Role role) {
    return String.join(" or ", role.hosts());
  }
}
