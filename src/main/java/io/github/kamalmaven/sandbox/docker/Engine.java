package io.github.kamalmaven.sandbox.docker;

import io.github.kamalmaven.sandbox.clock.SandboxClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** The Docker engine of one host, or of the control machine. Safe for threads. */
public final class Engine {

  private final String host;
  private final Registry registry;
  private final SandboxClock clock;
  private final Containers containers = new Containers();
  private final Images images = new Images();
  private final Set<String> networks =
      new ConcurrentSkipListSet<>(Set.of("bridge", "host", "none"));
  private final Set<String> volumes = new ConcurrentSkipListSet<>();
  private final Map<String, String> builders = new ConcurrentSkipListMap<>();
  private final Map<String, String> contexts = new ConcurrentSkipListMap<>();
  private final Map<String, String> logins = new ConcurrentHashMap<>();
  private final Map<String, List<LogLine>> logs = new ConcurrentHashMap<>();
  private final List<String> mirrors = new CopyOnWriteArrayList<>();
  private final Lifecycle lifecycle;
  private final ImageTransfer transfer;

  /**
   * An engine without containers or images.
   *
   * @param host its host's name, which its ids are made from
   * @param registry what it pulls from
   * @param clock the time
   */
  public Engine(String host, Registry registry, SandboxClock clock) {
    this.host = host;
    this.registry = registry;
    this.clock = clock;
    this.lifecycle = new Lifecycle(this);
    this.transfer = new ImageTransfer(this);
  }

  /** The name of its host. */
  public String host() {
    return host;
  }

  /** What it pulls from. */
  public Registry registry() {
    return registry;
  }

  /** The time. */
  public SandboxClock clock() {
    return clock;
  }

  /** The containers, to look at. */
  public Containers containers() {
    return containers;
  }

  /** The images, to look at and tag. */
  public Images images() {
    return images;
  }

  /** Creates, starts, stops and removes containers. */
  public Lifecycle lifecycle() {
    return lifecycle;
  }

  /** Pulls, pushes and removes images. */
  public ImageTransfer transfer() {
    return transfer;
  }

  /** The names of the networks, to read and change. */
  public Set<String> networks() {
    return networks;
  }

  /** The names of the volumes, to read and change. */
  public Set<String> volumes() {
    return volumes;
  }

  /** The builders: what {@code buildx inspect} says of each, by name. */
  public Map<String, String> builders() {
    return builders;
  }

  /** The contexts: the endpoint of each, by name. */
  public Map<String, String> contexts() {
    return contexts;
  }

  /** The registries it is logged in to: the user of each, by server. */
  public Map<String, String> logins() {
    return logins;
  }

  /** The registry mirrors it is configured with, as URLs. */
  public List<String> mirrors() {
    return mirrors;
  }

  /**
   * What a container wrote so far.
   *
   * @param container the container
   * @return the lines, to read and add to
   */
  public List<LogLine> logs(Container container) {
    return logs.computeIfAbsent(container.id(), id -> new CopyOnWriteArrayList<>());
  }
}
