package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.docker.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a rehearsal left its hosts: told host by host, and checked. */
final class Ending {
  private final Stage stage;
  private final Deployment deployment;
  private final Version version;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param version what every role should run now
   */
  Ending(Stage stage, Deployment deployment, Version version) {
    this.stage = stage;
    this.deployment = deployment;
    this.version = version;
  }

  /**
   * Tells and checks it.
   *
   * @throws KamalException if a host is not as a deploy should leave it
   */
  void tell(Report report) {
    report.say(
        "Rehearsed %s %s on %d simulated hosts"
            .formatted(deployment.service(), version, deployment.allHosts().size()));
    int width = deployment.allHosts().stream().mapToInt(String::length).max().orElse(0);
    for (Role role : deployment.roles()) {
      for (String host : role.hosts()) {
        String line =
            ("  %-" + width + "s  %-10s  %s").formatted(host, role.name(), state(role, host));
        report.say(line);
      }
    }
    deployment.allHosts().forEach(this::checkLock);
    if (!faults.isEmpty()) {
      throw new KamalException(
          "The rehearsal ended badly: " + String.join("; ", faults),
          "the simulated hosts",
          "read the steps above; kamal.verbose shows every command");
    }
  }

  private String state(Role role, String host) {
    SandboxHost machine = stage.host(host);
    String name = deployment.containerName(role, version);
    Optional<Container> container = machine.docker().containers().find(name);
    if (container.filter(Container::running).isEmpty()) {
      faults.add(name + " does not run on " + host);
      return version + " does not run";
    }
    return version
        + (role.runsProxy() ? served(role, machine, container.get()) : " runs")
        + others(role, machine);
  }

  private String served(Role role, SandboxHost host, Container container) {
    String service = deployment.containerPrefix(role);
    boolean target =
        Optional.ofNullable(host.proxy().services().get(service))
            .filter(known -> known.container().equals(container.shortId()))
            .isPresent();
    if (!target) {
      faults.add("kamal-proxy does not serve " + container.name() + " on " + host.name());
    }
    return target ? " serves" : " is not served";
  }

  /** What a rollback could go back to. */
  private String others(Role role, SandboxHost host) {
    long stopped =
        host.docker().containers().newestFirst().stream()
            .filter(c -> c.name().startsWith(deployment.containerPrefix(role) + "-"))
            .filter(c -> !c.running())
            .count();
    return stopped == 0
        ? ""
        : ", " + stopped + " stopped version" + (stopped == 1 ? "" : "s") + " kept";
  }

  private void checkLock(String host) {
    String lock = ".kamal/lock-" + deployment.serviceAndDestination();
    if (stage.host(host).exec("test -d " + lock).exit() == 0) {
      faults.add("the deploy lock is still held on " + host);
    }
  }
}
