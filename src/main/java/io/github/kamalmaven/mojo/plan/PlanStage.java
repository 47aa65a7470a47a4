package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.plan.found.FoundHost;
import io.github.kamalmaven.mojo.plan.found.Seed;
import io.github.kamalmaven.mojo.rehearsal.RehearsalLocal;
import io.github.kamalmaven.mojo.rehearsal.Stage;
import io.github.kamalmaven.mojo.rehearsal.StandInProcesses;
import io.github.kamalmaven.mojo.rehearsal.UntouchedFiles;
import io.github.kamalmaven.sandbox.docker.Container;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where a verb that is planned does its work: hosts of the sandbox, and its Docker. */
final class PlanStage implements ContainerNames, AutoCloseable {
  private final PlanTime time = new PlanTime();
  private final Stage stage = new Stage(time);

  /**
   * The doors to it.
   *
   * @param real of them, git is asked and the configuration is read through
   */
  Wiring wiring(Wiring real) {
    return new Wiring(
        real.environment(),
        new StandInProcesses(
            (directory, variables) ->
                new RehearsalLocal(
                    real.processes().in(directory, variables), directory, stage.controlMachine()),
            new UntouchedFiles(real.processes().files())),
        (place, deployment, secrets, report) -> {
          stage.prepare(deployment);
          return new SandboxConnector(stage, deployment.ssh().user());
        },
        (project, deployment) -> new Somebody(),
        time,
        real.random(),
        Optional.empty(),
        real.sharing(),
        real.downloads(),
        real.servers(),
        real.registries());
  }

  /** What there is on the hosts now. */
  Map<String, Inventory> inventory(Deployment deployment) {
    stage.prepare(deployment);
    Map<String, Inventory> all = new LinkedHashMap<>();
    deployment
        .allHosts()
        .forEach(host -> all.put(host, Inventory.of(stage.host(host), deployment)));
    return all;
  }

  /** Takes Docker away from all hosts. */
  void withoutDocker(Deployment deployment) {
    stage.prepare(deployment);
    deployment.allHosts().forEach(host -> stage.host(host).withoutDocker());
  }

  /** Puts on a host what was found on the real one. */
  void seed(String host, FoundHost found, Deployment deployment, boolean withLock) {
    stage.prepare(deployment);
    new Seed(stage.host(host), deployment.ssh().user(), withLock).put(found);
  }

  @Override
  public Optional<String> nameOf(String host, String id) {
    return stage.host(host).docker().containers().find(id).map(Container::name);
  }

  @Override
  public void close() {
    stage.close();
  }
}
