package io.github.kamalmaven.mojo.live;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.mojo.Colours;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.cli.KamalCli;
import io.github.kamalmaven.mojo.cli.Terminal;
import io.github.kamalmaven.mojo.rehearsal.RehearsalLocal;
import io.github.kamalmaven.mojo.rehearsal.Stage;
import io.github.kamalmaven.mojo.terminal.Terminals;
import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.clock.VirtualClock;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The {@code kamal} command line as a process of its own, whose hosts are simulated and slow. */
final class KamalOnSlowHosts {
  private static final PosixShell SHELL = new PosixShell("sh");

  private KamalOnSlowHosts() {}

  /**
   * The first argument is the project's directory, the second says how many milliseconds a command
   * takes on average, the third which host cannot pull, or {@code none}.
   */
  public static void main(String[] args) {
    Path project = Path.of(args[0]);
    Stage stage = new Stage(new VirtualClock(Instant.now()));
    if (!args[2].equals("none")) {
      stage.host(args[2]).add(Fault.always("docker pull", new Answer("", "no space left\n", 1)));
    }
    Map<String, String> environment = System.getenv();
    Wiring wiring =
        new Wiring(
            environment,
            (directory, variables) -> local(stage, directory, variables),
            new SlowHosts(stage, Integer.parseInt(args[1])),
            Terminals.NONE,
            TimeSource.SYSTEM,
            new Random(1));
    Terminal terminal =
        new Terminal(
            project,
            System.out,
            System.err,
            Colours.of(environment),
            PanelPlace.direct(environment, System.err, Colours.of(environment)),
            JobLog.NONE);
    System.exit(new KamalCli(terminal, wiring).run(List.of(args).subList(3, args.length)));
  }

  private static Local local(Stage stage, Path directory, Map<String, String> variables) {
    return new RehearsalLocal(
        new LocalProcesses(SHELL, directory, variables), directory, stage.controlMachine());
  }
}
