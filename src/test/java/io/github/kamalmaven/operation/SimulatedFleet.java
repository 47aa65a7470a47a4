package io.github.kamalmaven.operation;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.sandbox.Sandbox;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.clock.VirtualClock;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The simulated hosts of a deployment, without a network between; their time is no real one. */
final class SimulatedFleet implements Connector {
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final Sandbox sandbox = new Sandbox(clock);
  private final Chronicle chronicle;
  private final Map<String, SimulatedLine> lines = new ConcurrentHashMap<>();
  private final List<String> expected = new CopyOnWriteArrayList<>();
  private volatile Runnable slept = () -> {};

  SimulatedFleet(Deployment deployment, Chronicle chronicle) {
    this.chronicle = chronicle;
    deployment.allHosts().forEach(host -> sandbox.host(host));
    sandbox
        .registry()
        .provide(
            Pattern.compile(Pattern.quote(deployment.repository()) + ":.*"),
            ImageContent.labelled(Map.of("service", deployment.service())));
    deployment.accessories().forEach(this::provideImage);
  }

  private void provideImage(Accessory accessory) {
    sandbox
        .registry()
        .provide(Pattern.compile(Pattern.quote(accessory.image())), ImageContent.plain());
  }

  SandboxHost host(String name) {
    return sandbox.host(name);
  }

  List<String> expected() {
    return expected;
  }

  /** The connection to a host. */
  SimulatedLine line(String host) {
    return lines.computeIfAbsent(host, SimulatedLine::new);
  }

  void whenSlept(Runnable then) {
    slept = then;
  }

  void pass(Duration time) {
    clock.sleep(time);
  }

  TimeSource time() {
    return new TimeSource() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration time) {
        clock.sleep(time);
        slept.run();
      }
    };
  }

  @Override
  public void expect(Collection<String> hosts) {
    expected.addAll(hosts);
  }

  @Override
  public Session session(String host) {
    return new SimulatedSession(sandbox.host(host), line(host), chronicle);
  }

  @Override
  public void close() {
    try {
      sandbox.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
