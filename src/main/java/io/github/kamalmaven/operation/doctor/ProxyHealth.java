package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.command.ProxyBootConfig;
import io.github.kamalmaven.command.ProxyCommands;
import io.github.kamalmaven.command.ServerCommands;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.operation.proxy.BootProxy;
import io.github.kamalmaven.operation.proxy.ProxyTooOld;
import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether kamal-proxy runs, or can be started.
 *
 * @param ports of the host that it needs
 */
record ProxyHealth(List<Integer> ports) implements HostCheck {
  private static final String RUNNING = "running";

  /** The states in which its ports are free for others. */
  private static final Set<String> STOPPED = Set.of("exited", "created", "dead");

  /** Copies the list. */
  ProxyHealth {
    ports = List.copyOf(ports);
  }

  @Override
  public List<CommandLine> questions() {
    return List.of(
        ProxyCommands.state(),
        ProxyCommands.version(),
        DockerCommands.ports(),
        ServerCommands.sockets(),
        ServerCommands.listeners(),
        ProxyBootConfig.hasOptions());
  }

  @Override
  public Seen read(String host, List<Outcome> answers) {
    Outcome state = answers.get(0);
    String version = answers.get(1).text();
    List<Finding> findings = new ArrayList<>();
    try {
      BootProxy.requireNewEnough(version, host);
    } catch (ProxyTooOld old) {
      findings.add(Finding.of(Ailment.PROXY_OLD, old, host));
    }
    boolean runs = state.text().equals(RUNNING);
    if (state.succeeded() && !runs) {
      findings.add(
          new Finding(
              Ailment.PROXY_STOPPED,
              "kamal-proxy does not run: it is " + state.text(),
              "kamal proxy logs --hosts %1$s tells why; kamal proxy start --hosts %1$s"
                  .formatted(host)));
    }
    if (!state.succeeded() || STOPPED.contains(state.text())) {
      findings.addAll(takenPorts(host, answers.subList(2, answers.size())));
    }
    return new Seen(
        findings, runs ? Optional.of("kamal-proxy " + version) : Optional.<String>empty());
  }

  private List<Finding> takenPorts(String host, List<Outcome> answers) {
    if (answers.get(3).succeeded()) {
      // The host has settings of its own (kamal proxy boot_config): its ports are not known here.
      return List.of();
    }
    Listeners listeners =
        new Listeners(answers.get(0).stdout(), answers.get(1).stdout(), answers.get(2).stdout());
    List<Finding> taken = new ArrayList<>();
    for (int port : ports) {
      listeners
          .on(port)
          .ifPresent(
              holder ->
                  taken.add(
                      new Finding(
                          Ailment.PORT_TAKEN,
                          "port %d, which kamal-proxy needs, is taken by %s"
                              .formatted(port, holder.name()),
                          holder.remedy(host))));
    }
    return taken;
  }
}
