package io.github.kamalmaven.sandbox.proxy;

import io.github.kamalmaven.sandbox.clock.SandboxClock;
import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.proxy.ProxyService.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The services of one host's proxy. They outlive its container, as on a real volume. */
public final class KamalProxy {

  /** How often a new target is asked whether it is well. */
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Engine engine;
  private final SandboxClock clock;
  private final Map<String, ProxyService> services = new TreeMap<>();
  private final Map<String, Rollout> rollouts = new TreeMap<>();
  private final List<ProxySwitch> history = new ArrayList<>();

  /**
   * A proxy without services.
   *
   * @param engine the engine its targets run in
   */
  public KamalProxy(Engine engine) {
    this.engine = engine;
    this.clock = engine.clock();
  }

  /**
   * The services.
   *
   * @return a copy, by name
   */
  public synchronized Map<String, ProxyService> services() {
    return new TreeMap<>(services);
  }

  /**
   * The services' second targets.
   *
   * @return a copy, by the service's name
   */
  public synchronized Map<String, Rollout> rollouts() {
    return new TreeMap<>(rollouts);
  }

  /**
   * Every change of a target so far.
   *
   * @return a copy, oldest first
   */
  public synchronized List<ProxySwitch> history() {
    return List.copyOf(history);
  }

  /**
   * What a visitor meets.
   *
   * @param host the host name asked for
   * @param path the path asked for
   * @return 200 if a container answers, 404 without a service, 502 without a container that
   *     answers, 503 if the service is stopped, 504 if it is paused for too long
   */
  public synchronized int status(String host, String path) {
    Optional<ProxyService> service = route(host, path);
    if (service.isEmpty()) {
      return 404;
    }
    return switch (service.get().state()) {
      case STOPPED -> 503;
      case PAUSED -> 504;
      case RUNNING -> healthy(service.get()) ? 200 : 502;
    };
  }

  /**
   * Which service answers: the one that names the host rather than any, with the longest path.
   *
   * @param host the host name asked for
   * @param path the path asked for
   * @return the service, or nothing
   */
  public synchronized Optional<ProxyService> route(String host, String path) {
    ProxyService best = null;
    int most = -1;
    for (ProxyService service : services.values()) {
      boolean named = service.hosts().contains(host);
      if (named || service.hosts().isEmpty()) {
        for (String prefix : service.paths()) {
          int weight = prefix.length() + (named ? 10_000 : 0);
          if (path.startsWith(prefix) && weight > most) {
            best = service;
            most = weight;
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  synchronized void deploy(ProxyService wanted, Duration timeout) throws ProxyException {
    for (ProxyService other : services.values()) {
      if (!other.name().equals(wanted.name()) && other.conflicts(wanted)) {
        throw new ProxyException("host settings conflict with another service");
      }
    }
    awaitHealth(wanted, timeout);
    ProxyService before = services.get(wanted.name());
    State state = before == null ? State.RUNNING : before.state();
    services.put(wanted.name(), wanted.in(state, before == null ? "" : before.message()));
    note(wanted.name(), before == null ? "" : before.target(), wanted.target());
  }

  /** Gives a service a second target, which nothing goes to yet; or another one. */
  synchronized void rollOut(String name, String target, Duration timeout) throws ProxyException {
    ProxyService service = require(name);
    awaitHealth(service.to(target), timeout);
    Rollout before = rollouts.get(name);
    rollouts.put(name, before == null ? Rollout.of(target) : before.to(target));
  }

  synchronized void split(String name, int percent, List<String> list) throws ProxyException {
    require(name);
    Rollout rollout = rollouts.get(name);
    if (rollout == null) {
      throw new ProxyException("rollout target not set");
    }
    rollouts.put(name, rollout.with(true, percent, list));
  }

  /** The target stays; nothing goes to it. */
  synchronized void stopRollout(String name) throws ProxyException {
    require(name);
    rollouts.computeIfPresent(name, (key, rollout) -> rollout.with(false, 0, List.of()));
  }

  private void awaitHealth(ProxyService wanted, Duration timeout) throws ProxyException {
    Duration left = timeout;
    while (!healthy(wanted)) {
      if (left.isZero() || left.isNegative()) {
        throw new ProxyException(
            "target failed to become healthy within configured timeout ("
                + timeout.toSeconds()
                + "s)");
      }
      clock.sleep(INTERVAL.compareTo(left) < 0 ? INTERVAL : left);
      left = left.minus(INTERVAL);
    }
  }

  private boolean healthy(ProxyService service) {
    Optional<Container> container = engine.containers().find(service.container());
    return container.filter(it -> it.answers(service.port(), clock.instant())).isPresent();
  }

  synchronized void remove(String name) throws ProxyException {
    ProxyService before = require(name);
    services.remove(name);
    rollouts.remove(name);
    note(name, before.target(), "");
  }

  synchronized void put(String name, State state, String message) throws ProxyException {
    services.put(name, require(name).in(state, message));
  }

  private ProxyService require(String name) throws ProxyException {
    ProxyService service = services.get(name);
    if (service == null) {
      throw new ProxyException("service not found");
    }
    return service;
  }

  private void note(String service, String from, String to) {
    history.add(new ProxySwitch(clock.instant(), service, from, to));
  }
}
