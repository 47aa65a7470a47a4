package io.github.kamalmaven.build;

import io.github.kamalmaven.command.builder.BuilderCommands;
import io.github.kamalmaven.config.Deployment;
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
 * Brings a registry of the control machine to the hosts that pull from it, and to the builder that
 * pushes to it.
 *
 * <p>{@code Kamal::Cli::Build#forward_local_registry_port}.
 */
final class LocalRegistry {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

  private LocalRegistry() {}

  /**
   * Does something while hosts reach the registry under its own name.
   *
   * @throws io.github.kamalmaven.KamalException if a host does not allow it; nothing is done then
   */
  static void reachedFrom(
      Collection<String> hosts, Registry registry, Fleet fleet, Report report, Runnable pulls) {
    List<String> remote = elsewhere(hosts);
    if (!registry.isLocal() || remote.isEmpty()) {
      pulls.run();
      return;
    }
    tell(report, remote);
    Queue<PortForward> open = new ConcurrentLinkedQueue<>();
    try {
      fleet.each(remote, session -> open.add(session.forward(registry.localPort())));
      pulls.run();
    } finally {
      open.forEach(PortForward::close);
    }
  }

  /**
   * Lets a remote builder reach the registry under its own name, until that is closed.
   *
   * @throws io.github.kamalmaven.KamalException if its machine does not allow it
   */
  static PortForward reachedFrom(
      BuilderCommands builder, Deployment deployment, BuildMachine machine) {
    Registry registry = deployment.registry();
    if (!registry.isLocal() || !builder.isRemote()) {
      return PortForward.NONE;
    }
    URI url = URI.create(deployment.builder().remote().orElseThrow());
    String host = url.getHost() == null ? url.getAuthority() : url.getHost();
    List<String> remote = elsewhere(List.of(host));
    if (remote.isEmpty()) {
      return PortForward.NONE;
    }
    tell(machine.report(), remote);
    return machine.remote().apply(url).forward(registry.localPort());
  }

  private static void tell(Report report, List<String> machines) {
    report.say(
        "Setting up local registry port forwarding to " + String.join(", ", machines) + "...");
  }

  private static List<String> elsewhere(Collection<String> machines) {
    return machines.stream().filter(machine -> !HERE.contains(machine)).toList();
  }
}
