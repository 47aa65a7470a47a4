package io.github.kamalmaven.mojo;

import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.mojo.terminal.Terminals;
import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Doors to the outside that nobody is expected to open; notes which were closed. */
public final class Nowhere {
  private final List<String> closed = new ArrayList<>();

  /** The wiring with these doors. */
  public Wiring wiring(Map<String, String> environment) {
    return new Wiring(
        environment,
        (directory, variables) -> new NoCommands(),
        (project, deployment, secrets, report) -> new NoHosts(deployment.serviceAndDestination()),
        Terminals.NONE,
        TimeSource.SYSTEM,
        new Random(1));
  }

  /** Which deployments were closed, in order. */
  public List<String> closed() {
    return closed;
  }

  private final class NoHosts implements Connector {
    private final String deployment;

    private NoHosts(String deployment) {
      this.deployment = deployment;
    }

    @Override
    public Session session(String host) {
      throw new AssertionError("not expected: a connection to " + host);
    }

    @Override
    public void close() {
      closed.add(deployment);
    }
  }

  private static final class NoCommands implements Local {
    @Override
    public Outcome run(CommandLine command) {
      throw new AssertionError("not expected: " + command);
    }

    @Override
    public Outcome run(CommandLine command, Surroundings surroundings) {
      throw new AssertionError("not expected: " + command);
    }

    @Override
    public void upload(Upload file) {
      throw new AssertionError("not expected: " + file);
    }
  }
}
