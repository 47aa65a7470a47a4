package io.github.kamalmaven.fault;

import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.proxy.ProxyService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How the hosts were left.
 *
 * @param versions what each host serves, or for workers runs; of several, joined by "and"
 * @param locked whether the deploy lock is held
 * @param twice roles and versions of which more than one container runs on a host
 */
record Ending(Map<String, String> versions, boolean locked, List<String> twice) {
  private static final String NOTHING = "nothing";

  /** Copies the collections. */
  Ending {
    versions = new TreeMap<>(versions);
    twice = List.copyOf(twice);
  }

  /** How they are now. */
  static Ending of(Shop shop) {
    Map<String, String> versions = new TreeMap<>();
    shop.deployedHosts().forEach(host -> versions.put(host, version(shop.host(host))));
    boolean locked =
        shop.deployedHosts().stream()
            .anyMatch(host -> shop.host(host).exec("test -e .kamal/lock-shop").exit() == 0);
    List<String> twice =
        shop.deployedHosts().stream().flatMap(host -> twice(shop.host(host)).stream()).toList();
    return new Ending(versions, locked, twice);
  }

  private static String version(SandboxHost host) {
    Map<String, ProxyService> services = host.proxy().services();
    if (services.isEmpty()) {
      TreeSet<String> all =
          running(host).stream()
              .map(Ending::version)
              .collect(Collectors.toCollection(TreeSet::new));
      return all.isEmpty() ? NOTHING : String.join(" and ", all);
    }
    String container = services.get("shop-web").container();
    Optional<Container> target = host.docker().containers().find(container);
    boolean serves = host.proxy().status("shop.example.test", "/") == 200;
    return target.filter(found -> serves).map(Ending::version).orElse(NOTHING);
  }

  private static List<Container> running(SandboxHost host) {
    return host.docker().containers().newestFirst().stream()
        .filter(container -> container.running() && container.labels().containsKey("service"))
        .toList();
  }

  private static String version(Container container) {
    return container.env().getOrDefault("KAMAL_VERSION", "?");
  }

  private static List<String> twice(SandboxHost host) {
    Map<String, Long> counts =
        running(host).stream()
            .collect(
                Collectors.groupingBy(
                    container ->
                        "%s %s %s"
                            .formatted(
                                host.name(), container.labels().get("role"), version(container)),
                    Collectors.counting()));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The hosts that serve nothing. */
  List<String> dark() {
    return versions.keySet().stream().filter(host -> versions.get(host).equals(NOTHING)).toList();
  }

  /** The hosts that do not serve the new version, or another one besides. */
  List<String> notNew() {
    return versions.keySet().stream().filter(host -> !versions.get(host).equals("new")).toList();
  }

  /** For people: the version, if it is the same everywhere, or that of each host. */
  String told() {
    return versions.values().stream().distinct().count() == 1
        ? versions.values().iterator().next() + " everywhere"
        : versions.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }
}
