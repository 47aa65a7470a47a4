package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.command.builder.BuilderCommands;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import java.util.Optional;

/** Chooses the builder; Docker is asked for its architecture only if the choice depends on it. */
final class BuilderChoice {
  private BuilderChoice() {}

  static BuilderCommands of(Deployment deployment, BuildMachine machine) {
    boolean asks = BuilderCommands.asksForArchitecture(deployment.builder());
    Optional<String> arch = asks ? Optional.of(architecture(machine)) : Optional.empty();
    return BuilderCommands.of(deployment, arch);
  }

  /** Docker's name of the control machine's architecture: {@code Kamal::Utils.docker_arch}. */
  private static String architecture(BuildMachine machine) {
    Surroundings surroundings = Surroundings.in(machine.git().directory());
    Outcome outcome = machine.local().run(DockerCommands.architecture(), surroundings);
    if (!outcome.succeeded()) {
      throw new KamalException(
          "Docker does not tell its architecture: " + outcome.stderr().strip(),
          Local.NAME,
          "Start Docker, or set builder/local to false to build on the remote builder only");
    }
    String kernel = outcome.stdout().strip();
    return kernel.contains("aarch64") ? "arm64" : kernel.contains("x86_64") ? "amd64" : kernel;
  }
}
