package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.builder.BuildRequest;
import io.github.kamalmaven.command.builder.BuilderCommands;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the image and pushes it: {@code kamal build push}, from the check for Docker on.
 *
 * <p>{@code Kamal::Cli::Build#push}.
 */
public final class Push {
  private final BuildMachine machine;
  private final Deployment deployment;

  /**
   * @param machine that builds, or commands the builder
   * @param deployment what is built
   */
  public Push(BuildMachine machine, Deployment deployment) {
    this.machine = machine;
    this.deployment = deployment;
  }

  /**
   * Looks whether the control machine has what it takes to build: Docker with buildx, a daemon that
   * runs unless another machine builds, and the Dockerfile.
   *
   * @throws KamalException if something is missing
   */
  public void examine() {
    DockerCheck.run(machine);
    if (deployment.builder().remote().isEmpty()) {
      DockerCheck.requireRunning(machine);
    }
    requireDockerfile();
  }

  /**
   * Builds and pushes.
   *
   * @throws KamalException if something is missing, or a command fails
   */
  public void run(PushOrder order) {
    DockerCheck.run(machine);
    BuilderCommands builder = BuilderChoice.of(deployment, machine);
    prepareRegistry(builder, order);
    order.parts().preBuild().run();
    Path directory = new Sources(machine, deployment).prepare(order.source());
    new BuiltFiles(machine.files(), deployment.builder(), directory)
        .check(machine.git().directory(), machine.report());
    Optional<URI> remote =
        deployment.builder().remote().filter(url -> builder.isRemote()).map(URI::create);
    new LocalRegistry(deployment.registry(), machine.report())
        .during(
            remote.map(Push::nameOf).stream().toList(),
            (names, task) -> remote.map(machine.remote()).ifPresent(task),
            () -> build(builder, order, directory));
  }

  /** A name that stands for this machine means another one if it leads to a port of its own. */
  private static String nameOf(URI remote) {
    String host = Optional.ofNullable(remote.getHost()).orElse(remote.toString());
    return remote.getPort() < 0 ? host : host + ":" + remote.getPort();
  }

  private void build(BuilderCommands builder, PushOrder order, Path directory) {
    Map<String, Sensitive> secrets = secrets(order);
    Surroundings here = Surroundings.in(machine.git().directory()).with(secrets);
    new BuilderSetup(machine, deployment, builder, here).ensure();
    requireDockerfile();
    BuildRequest request =
        new BuildRequest(order.version(), order.output(), false, order.noCache(), secrets);
    run(builder.push(request), Surroundings.in(directory).with(secrets));
  }

  /** A remote builder brings its own login; a local registry is needed wherever is built. */
  private void prepareRegistry(BuilderCommands builder, PushOrder order) {
    if (deployment.registry().isLocal() || builder.logsInLocally()) {
      Surroundings here = Surroundings.in(machine.git().directory());
      order
          .parts()
          .registry()
          .get()
          .ifPresent(command -> machine.local().run(command, here).orThrow(Local.NAME));
    }
  }

  private Map<String, Sensitive> secrets(PushOrder order) {
    Map<String, Sensitive> secrets = new LinkedHashMap<>();
    deployment.builder().secrets().forEach(name -> secrets.put(name, order.secrets().apply(name)));
    return secrets;
  }

  /** Kamal looks in the project's directory, even when it builds from a clone. */
  private void requireDockerfile() {
    String name = deployment.builder().dockerfile();
    Path file = machine.git().directory().resolve(name);
    if (deployment.builder().pack().isEmpty() && !machine.files().exists(file)) {
      throw new KamalException(
          "Missing " + name, file.toString(), "Add it, or name another one in builder/dockerfile");
    }
  }

  private void run(CommandLine command, Surroundings surroundings) {
    Surroundings heard =
        surroundings.heardBy(
            (stream, line) -> machine.report().on(new Event.Followed("build", stream, line)));
    machine.local().run(command, heard).orThrow(Local.NAME);
  }
}
