package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.mojo.GoalRequest;
import io.github.kamalmaven.mojo.OpenDeployment;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.rehearsal.StandInProcesses;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.registry.ImageLookup;
import io.github.kamalmaven.registry.account.Account;
import io.github.kamalmaven.registry.account.Registries;
import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.shell.Sensitive;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets a verb do its work on a stage, and takes down what it does there.
 *
 * <p>There is no way from here to a host. On the control machine only git is asked, and what the
 * configuration itself contains is run.
 */
public final class Planning {
  private static final Registries REGISTRIES =
      new Registries(
          ImageLookup.NOWHERE,
          Optional.of(
              new Account(
                  Sensitive.of(Stable.standIn("REGISTRY_USERNAME")),
                  Sensitive.of(Stable.standIn("REGISTRY_PASSWORD")),
                  Account.Origin.SETTINGS,
                  "the plan, which does not look for one")));

  private final Wiring stage;
  private final ContainerNames containers;
  private final Recorder recorder;

  /**
   * @param stage what stands in place of the world: hosts, and Docker on the control machine
   * @param containers names the containers of its hosts
   * @param recorder takes everything down
   */
  public Planning(Wiring stage, ContainerNames containers, Recorder recorder) {
    this.stage = stage;
    this.containers = containers;
    this.recorder = recorder;
  }

  /**
   * Plans.
   *
   * @param place what is meant
   * @param request what was asked for
   * @param work the verb's; heard of it is only what it does
   * @throws KamalException if the verb would fail
   */
  public void run(Place place, GoalRequest request, Consumer<DeployContext> work) {
    try (OpenDeployment deployment = OpenDeployment.at(place, recording())) {
      deployment.rehearse(request, recorder, work);
    }
  }

  /** The version that a verb is about, if that is known. */
  static Optional<Version> version(DeployContext context) {
    try {
      return Optional.of(context.version());
    } catch (KamalException unknown) {
      return Optional.empty();
    }
  }

  private Wiring recording() {
    Map<String, String> environment = new HashMap<>(stage.environment());
    // Who is logged in to a registry here says nothing about who will deploy.
    environment.remove("DOCKER_AUTH_CONFIG");
    environment.put("DOCKER_CONFIG", "/nonexistent");
    return new Wiring(
        environment,
        new StandInProcesses(
            (directory, variables) ->
                new RecordingLocal(stage.processes().in(directory, variables), directory, recorder),
            stage.processes().files()),
        (place, deployment, secrets, report) ->
            new RecordingConnector(
                stage.transport().to(place, deployment, secrets, report), recorder, containers),
        (project, deployment) ->
            new RecordingTerminal(stage.terminals().at(project, deployment).presence(), recorder),
        stage.time(),
        () -> 0,
        Optional.empty(),
        new PlannedSharing(environment),
        stage.downloads().map(maven -> maven.building(real -> new PlannedBuilds(real, recorder))),
        SettingsServers.NONE,
        REGISTRIES);
  }
}
