package io.github.kamalmaven.parity;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.mojo.Processes;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.cli.KamalCli;
import io.github.kamalmaven.mojo.cli.Terminal;
import io.github.kamalmaven.report.console.Ansi;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The {@code kamal} command line with simulated surroundings.
 *
 * @param workspace where the project is
 * @param hosts the hosts
 * @param local the control machine
 */
record Kamal(Workspace workspace, SimulatedHosts hosts, Processes local) {
  private static final String PARITY = "KAMAL_PARITY";

  /**
   * Runs a command line.
   *
   * @param asKamal the differences to leave out, such as {@code all}
   * @return its exit status
   */
  int run(List<String> args, String asKamal, PrintStream out, PrintStream err) {
    Terminal terminal = new Terminal(workspace.project(), out, err, Ansi.OFF);
    return new KamalCli(terminal, wiring(asKamal)).run(args);
  }

  /** The simulated surroundings. */
  Wiring wiring(String asKamal) {
    Map<String, String> environment = new HashMap<>(workspace.environment());
    environment.put(PARITY, asKamal);
    return new Wiring(
        environment,
        this::withoutParity,
        (project, deployment, secrets, report) -> hosts,
        (project, deployment) -> new PipedTerminal(deployment, hosts.transcript()),
        new VirtualTime(),
        new Random());
  }

  /** Hooks show every variable that begins with KAMAL; the recorded ones had no such thing. */
  private Local withoutParity(Path directory, Map<String, String> environment) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.remove(PARITY);
    return local.in(directory, variables);
  }
}
