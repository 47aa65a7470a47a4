package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.host.Fleet;
import io.github.kamalmaven.host.PortForward;
import io.github.kamalmaven.report.Report;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Brings a registry of the control machine to the hosts, and refuses builders that it is not
 * brought to.
 */
final class LocalRegistry {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

  private LocalRegistry() {}

  /**
   * Does something while hosts reach the registry under its own name.
   *
   * <p>{@code Kamal::Cli::Build#forward_local_registry_port}.
   *
   * @throws KamalException if a host does not allow it; nothing is done then
   */
  static void reachedFrom(
      Collection<String> hosts, Registry registry, Fleet fleet, Report report, Runnable pulls) {
    List<String> remote = elsewhere(hosts);
    if (!registry.isLocal() || remote.isEmpty()) {
      pulls.run();
      return;
    }
    report.say("Setting up local registry port forwarding to " + String.join(", ", remote) + "...");
    Queue<PortForward> open = new ConcurrentLinkedQueue<>();
    try {
      fleet.each(remote, session -> open.add(session.forward(registry.localPort())));
      pulls.run();
    } finally {
      open.forEach(PortForward::close);
    }
  }

  private static List<String> elsewhere(Collection<String> machines) {
    return machines.stream().filter(machine -> !HERE.contains(machine)).toList();
  }

  /**
   * Returns if the registry is elsewhere, or all machines are this one.
   *
   * @throws KamalException naming those that are not
   */
  static void requireReachable(Registry registry, Collection<String> machines) {
    List<String> remote = elsewhere(machines);
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
