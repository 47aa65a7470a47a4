package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Registry;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Refuses machines that cannot reach a registry on the control machine. */
final class LocalRegistry {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

  private LocalRegistry() {}

  /**
   * Returns if the registry is elsewhere, or all machines are this one.
   *
   * @throws KamalException naming those that are not
   */
  static void requireReachable(Registry registry, Collection<String> machines) {
    List<String> remote = machines.stream().filter(machine -> !HERE.contains(machine)).toList();
    if (registry.isLocal() && !remote.isEmpty()) {
      String server = registry.server().orElseThrow();
      throw new KamalException(
          "The local registry %s cannot be reached from %s: forwarding its port is not supported"
              .formatted(server, String.join(", ", remote)),
          "registry/server: " + server,
          "Set registry/server to a registry that the hosts can reach");
    }
  }

  /** The machine that a builder's URL leads to. */
  static String hostOf(String url) {
    String host = URI.create(url).getHost();
    return host == null ? url : host;
  }
}
