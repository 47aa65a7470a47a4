package io.github.kamalmaven.sandbox;

import io.github.kamalmaven.sandbox.clock.SandboxClock;
import io.github.kamalmaven.sandbox.clock.VirtualClock;
import io.github.kamalmaven.sandbox.docker.Registry;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A set of simulated hosts that share a registry and a clock. Safe for threads. */
public final class Sandbox implements AutoCloseable {

  /** The server is found by name, so that its library is needed only when somebody listens. */
  private static final String SERVER = "io.github.kamalmaven.sandbox.sshd.MinaHostServer";

  private final SandboxClock clock;
  private final Registry registry = new Registry();
  private final Map<String, SandboxHost> hosts = new ConcurrentSkipListMap<>();
  private final Map<String, Integer> ports = new ConcurrentHashMap<>();
  private final List<HostServer> servers = new CopyOnWriteArrayList<>();

  /** A sandbox in which it is the first of January 2026, until somebody sleeps. */
  public Sandbox() {
    this(new VirtualClock(Instant.parse("2026-01-01T00:00:00Z")));
  }

  /**
   * A sandbox with a clock.
   *
   * @param clock the time of all its hosts
   */
  public Sandbox(SandboxClock clock) {
    this.clock = clock;
  }

  /**
   * A host by name, made when it is first asked for.
   *
   * @param name its name or address
   * @return the host
   */
  public SandboxHost host(String name) {
    return hosts.computeIfAbsent(name, made -> new SandboxHost(made, registry, clock));
  }

  /**
   * A host by name, made with a clock of its own unless it is there already.
   *
   * @param name its name or address
   * @param wrong its clock
   * @return the host
   */
  public SandboxHost host(String name, SandboxClock wrong) {
    return hosts.computeIfAbsent(name, made -> new SandboxHost(made, registry, wrong));
  }

  /**
   * All hosts so far.
   *
   * @return the hosts, sorted by name
   */
  public Collection<SandboxHost> hosts() {
    return List.copyOf(hosts.values());
  }

  /**
   * The registry all hosts pull from.
   *
   * @return the registry
   */
  public Registry registry() {
    return registry;
  }

  /**
   * The time of all hosts.
   *
   * @return the clock
   */
  public SandboxClock clock() {
    return clock;
  }

  /**
   * Lets every host so far that does not listen yet listen for SSH on a loopback port of its own.
   *
   * @param loader has the package {@code sandbox.sshd} and the SSH library
   * @return the server, closed with the sandbox
   * @throws IOException if a port cannot be opened
   * @throws ReflectiveOperationException if the loader does not have the server
   */
  public HostServer listen(ClassLoader loader) throws IOException, ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // The library looks for its own parts there first, and its threads inherit it.
    thread.setContextClassLoader(loader);
    try {
      HostServer server = server(loader);
      for (SandboxHost host : hosts()) {
        if (!ports.containsKey(host.name())) {
          ports.put(host.name(), server.listen(host));
        }
      }
      return server;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private HostServer server(ClassLoader loader) throws ReflectiveOperationException {
    HostServer server =
        Class.forName(SERVER, true, loader)
            .asSubclass(HostServer.class)
            .getDeclaredConstructor()
            .newInstance();
    servers.add(server);
    return server;
  }

  /**
   * Where a host listens.
   *
   * @param name the host's name
   * @return the loopback port
   * @throws IllegalStateException if the host does not listen
   */
  public int port(String name) {
    Integer port = ports.get(name);
    if (port == null) {
      throw new IllegalStateException(name + " does not listen");
    }
    return port;
  }

  @Override
  public void close() throws IOException {
    hosts.values().forEach(SandboxHost::close);
    for (HostServer server : servers) {
      server.close();
    }
  }
}
