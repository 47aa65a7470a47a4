package io.github.kamalmaven.canary;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.cli.KamalCli;
import io.github.kamalmaven.mojo.cli.Terminal;
import io.github.kamalmaven.mojo.rehearsal.SandboxSession;
import io.github.kamalmaven.mojo.terminal.Terminals;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.sandbox.Sandbox;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.clock.VirtualClock;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import io.github.kamalmaven.shell.CommandLine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A project that is deployed to simulated hosts, with real hooks, and every command it ran. */
final class SandboxShop {
  private final Path project;
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final Sandbox sandbox = new Sandbox(clock);
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  SandboxShop(Path project) {
    this.project = project;
    sandbox
        .registry()
        .provide(Pattern.compile(".*"), ImageContent.labelled(Map.of("service", "shop")));
  }

  SandboxHost host(String name) {
    return sandbox.host(name);
  }

  /** What hosts and the control machine ran, as their shells got it. */
  List<String> commands() {
    return commands;
  }

  /** All that was written to the screen. */
  String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  /** Runs a command line of Kamal's; returns its exit status. */
  int kamal(String... words) {
    PrintStream screen = new PrintStream(told, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(project, screen, screen, Ansi.OFF);
    return new KamalCli(terminal, wiring()).run(List.of(words));
  }

  private Wiring wiring() {
    Map<String, String> environment = new HashMap<>(Canaries.environment());
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", project.toString());
    environment.put("USER", "grace");
    return new Wiring(
        environment,
        (directory, variables) ->
            new Here(new LocalProcesses(new PosixShell("sh"), directory, variables)),
        (place, deployment, secrets, report) -> connect(deployment),
        Terminals.NONE,
        time(),
        new Random(1));
  }

  private Connector connect(Deployment deployment) {
    deployment.allHosts().forEach(sandbox::host);
    return new Connector() {
      @Override
      public Session session(String host) {
        return new There(new SandboxSession(sandbox.host(host), "root"));
      }

      @Override
      public void close() {
        // Its hosts are looked at afterwards.
      }
    };
  }

  private TimeSource time() {
    return new TimeSource() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration time) {
        clock.sleep(time);
      }
    };
  }

  private Outcome simulate(Session host, CommandLine command) {
    commands.add(command.toRun());
    return host.run(command);
  }

  /** The control machine: all is real but Docker. */
  private final class Here implements Local {
    private final Local real;

    Here(Local real) {
      this.real = real;
    }

    @Override
    public Outcome run(CommandLine command) {
      return run(command, Surroundings.in(project));
    }

    @Override
    public Outcome run(CommandLine command, Surroundings surroundings) {
      if (command.name().equals("docker")) {
        return simulate(new SandboxSession(sandbox.host(NAME), "root"), command);
      }
      commands.add(command.toRun());
      return real.run(command, surroundings);
    }

    @Override
    public void upload(Upload file) {
      real.upload(file);
    }
  }

  /** A host. */
  private final class There implements Session {
    private final Session plain;

    There(Session plain) {
      this.plain = plain;
    }

    @Override
    public String host() {
      return plain.host();
    }

    @Override
    public Outcome run(CommandLine command) {
      return simulate(plain, command);
    }

    @Override
    public void upload(Upload file) {
      plain.upload(file);
    }
  }
}
