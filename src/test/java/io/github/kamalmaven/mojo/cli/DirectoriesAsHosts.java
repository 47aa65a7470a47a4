package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.mojo.Colours;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The {@code kamal} command line as a process of its own, whose hosts are directories: what a host
 * runs is run in its directory.
 */
final class DirectoriesAsHosts {
  private static final PosixShell SHELL = new PosixShell("sh");

  private DirectoriesAsHosts() {}

  /** The first argument is the project's directory, the second that of the hosts. */
  public static void main(String[] args) {
    Path project = Path.of(args[0]);
    Path hosts = Path.of(args[1]);
    Map<String, String> environment = Map.of("PATH", System.getenv("PATH"));
    Wiring wiring =
        new Wiring(
            environment,
            (directory, variables) -> new LocalProcesses(SHELL, directory, variables),
            (place, deployment, secrets, report) ->
                new Directories(hosts, StandInDocker.environment(hosts)),
            Wiring.real(environment, presence()).terminals(),
            TimeSource.SYSTEM,
            new Random(1));
    Terminal terminal = new Terminal(project, System.out, System.err, Ansi.OFF);
    System.exit(new KamalCli(terminal, wiring).run(List.of(args).subList(2, args.length)));
  }

  private static UserTerminal.Presence presence() {
    return Colours.isTerminal() ? UserTerminal.Presence.SOMEBODY : UserTerminal.Presence.PIPE;
  }

  private record Directories(Path hosts, Map<String, String> environment) implements Connector {
    @Override
    public Session session(String host) {
      return new Directory(host, new LocalProcesses(SHELL, hosts.resolve(host), environment));
    }

    @Override
    public void close() {}
  }

  private record Directory(String host, Session inner) implements Session {
    @Override
    public Outcome run(CommandLine command) {
      return inner.run(command);
    }

    @Override
    public void upload(Upload file) {
      inner.upload(file);
    }
  }
}
