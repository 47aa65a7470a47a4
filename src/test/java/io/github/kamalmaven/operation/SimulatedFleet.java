package io.github.kamalmaven.operation;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.StepListener;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.sandbox.Execution;
import io.github.kamalmaven.sandbox.Sandbox;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.clock.VirtualClock;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The simulated hosts of a deployment, without a network between; their time is no real one. */
final class SimulatedFleet implements Connector {
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final Sandbox sandbox = new Sandbox(clock);
  private final Chronicle chronicle;
  private final Map<String, AtomicInteger> batches = new ConcurrentHashMap<>();
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

  int batches(String host) {
    return batches.get(host).get();
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
    return new Simulated(sandbox.host(host));
  }

  @Override
  public void close() {
    try {
      sandbox.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Behaves as SSH does: who is interrupted, or comes interrupted, is not answered. */
  private final class Simulated implements Session {
    private final SandboxHost host;

    Simulated(SandboxHost host) {
      this.host = host;
    }

    @Override
    public String host() {
      return host.name();
    }

    @Override
    public List<Outcome> perform(Batch batch, StepListener listener) {
      batches.computeIfAbsent(host(), name -> new AtomicInteger()).incrementAndGet();
      return Session.super.perform(batch, listener);
    }

    @Override
    public Outcome run(CommandLine command) {
      requireCalm(command);
      chronicle.add(host(), command.toRun());
      byte[] input =
          command.input().map(Sensitive::reveal).orElse("").getBytes(StandardCharsets.UTF_8);
      Execution execution = host.exec(command.toRun(), input);
      requireCalm(command);
      return new Outcome(command, execution.exit(), execution.out(), execution.err());
    }

    @Override
    public void upload(Upload file) {
      chronicle.add(host(), "upload " + file.path());
      host.exec("mkdir -p " + file.path().replaceFirst("/[^/]*$", ""));
      try {
        host.upload(file.path(), file.content(), file.mode());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private void requireCalm(CommandLine command) {
      if (Thread.currentThread().isInterrupted()) {
        throw new KamalException("Interrupted during the command " + command.name());
      }
    }
  }
}
