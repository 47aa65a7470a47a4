package io.github.kamalmaven.build;

import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.host.Forward;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.report.Report;
import java.util.Collection;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Lets other machines reach a registry on the control machine: under the same name, {@code
 * localhost} and its port, through their SSH connection.
 *
 * <p>{@code Kamal::Cli::Build::PortForwarding}. A registry that is elsewhere needs nothing.
 */
final class LocalRegistry {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

  private final Registry registry;
  private final Report report;

  LocalRegistry(Registry registry, Report report) {
    this.registry = registry;
    this.report = report;
  }

  /** Does something on machines. */
  interface Machines {
    /** Does it on each of them. */
    void each(Collection<String> names, Consumer<Session> task);
  }

  /**
   * Does something while the machines reach the registry.
   *
   * @param names of the machines; this one among them needs nothing
   * @param machines reaches them
   * @param work what is done
   * @throws io.github.kamalmaven.KamalException if a machine does not give its port
   */
  void during(Collection<String> names, Machines machines, Runnable work) {
    Collection<String> others = names.stream().filter(name -> !HERE.contains(name)).toList();
    if (!registry.isLocal() || others.isEmpty()) {
      work.run();
      return;
    }
    report.say("Setting up local registry port forwarding to " + String.join(", ", others) + "...");
    Queue<Forward> open = new ConcurrentLinkedQueue<>();
    try {
      machines.each(others, session -> open.add(session.forward(registry.localPort())));
      work.run();
    } finally {
      open.forEach(Forward::close);
    }
  }
}
