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
import java.util.stream.Collectors;

/** How a rehearsal left its hosts: told host by host, and checked. */
final class Ending {
  private final Stage stage;
  private final Deployment deployment;

  Ending(Stage stage, Deployment deployment) {
    this.stage = stage;
    this.deployment = deployment;
  }

  /** Tells it. */
  void tell(Report report) {
    int width = deployment.allHosts().stream().mapToInt(String::length).max().orElse(0);
    for (Role role : deployment.roles()) {
      for (String host : role.hosts()) {
        String line =
            ("  %-" + width + "s  %-10s  %s").formatted(host, role.name(), state(role, host));
        report.say(line);
      }
    }
  }

  /**
   * Checks it.
   *
   * @param version what every role should run now
   * @throws KamalException if a host is not as a deploy should leave it
   */
  void check(Version version) {
    List<String> faults = new ArrayList<>();
    for (Role role : deployment.roles()) {
      role.hosts().forEach(host -> checkRole(role, version, stage.host(host), faults));
    }
    lockedHosts().forEach(host -> faults.add("the deploy lock is still held on " + host));
    if (!faults.isEmpty()) {
      throw new KamalException(
          "The rehearsal ended badly: " + String.join("; ", faults),
          "the simulated hosts",
          "read the steps above; kamal.verbose shows every command");
    }
  }

  /** Tells whether the deploy lock was left behind. */
  void tellLock(Report report) {
    List<String> locked = lockedHosts();
    report.say(
        locked.isEmpty()
            ? "  The deploy lock is free"
            : "  The deploy lock is still held on " + String.join(", ", locked));
  }

  private List<String> lockedHosts() {
    String lock = ".kamal/lock-" + deployment.serviceAndDestination();
    return deployment.allHosts().stream()
        .filter(host -> stage.host(host).exec("test -d " + lock).exit() == 0)
        .toList();
  }

  private void checkRole(Role role, Version version, SandboxHost host, List<String> faults) {
    String name = deployment.containerName(role, version);
    List<Container> running = containers(role, host).stream().filter(Container::running).toList();
    if (running.stream().noneMatch(container -> container.name().equals(name))) {
      faults.add(name + " does not run on " + host.name());
    } else if (role.runsProxy()
        && running.stream().noneMatch(one -> one.name().equals(name) && serves(role, host, one))) {
      faults.add("kamal-proxy does not serve " + name + " on " + host.name());
    }
  }

  private String state(Role role, String name) {
    SandboxHost host = stage.host(name);
    List<Container> all = containers(role, host);
    String running =
        all.stream()
            .filter(Container::running)
            .map(one -> versionOf(role, one) + (serves(role, host, one) ? " serves" : " runs"))
            .collect(Collectors.joining(", "));
    long stopped = all.stream().filter(one -> !one.running()).count();
    return (running.isEmpty() ? "nothing runs" : running) + kept(stopped);
  }

  /** What a rollback could go back to. */
  private static String kept(long stopped) {
    return stopped == 0
        ? ""
        : ", " + stopped + " stopped version" + (stopped == 1 ? "" : "s") + " kept";
  }

  private boolean serves(Role role, SandboxHost host, Container container) {
    var service = host.proxy().services().get(deployment.containerPrefix(role));
    return service != null && service.container().equals(container.shortId());
  }

  private List<Container> containers(Role role, SandboxHost host) {
    String prefix = deployment.containerPrefix(role) + "-";
    return host.docker().containers().newestFirst().stream()
        .filter(container -> container.name().startsWith(prefix))
        .toList();
  }

  private String versionOf(Role role, Container container) {
    return container.name().substring(deployment.containerPrefix(role).length() + 1);
  }
}
