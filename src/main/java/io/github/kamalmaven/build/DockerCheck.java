package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;

/** Makes sure that the control machine has Docker and buildx. */
final class DockerCheck {
  /** The exit status of a shell that does not find a command. */
  private static final int NOT_FOUND = 127;

  private DockerCheck() {}

  /**
   * Returns if both are there.
   *
   * @throws KamalException {@code Kamal::Cli::DependencyError}
   */
  static void run(BuildMachine machine) {
    Surroundings surroundings = Surroundings.in(machine.git().directory());
    Outcome outcome = machine.local().run(DockerCommands.ensureInstalled(), surroundings);
    if (outcome.succeeded()) {
      return;
    }
    if (outcome.exit() == NOT_FOUND || outcome.stderr().contains("command not found")) {
      throw new KamalException(
          "Docker is not installed locally",
          Local.NAME,
          "Install Docker with buildx, or deploy an image that is in the registry already:"
              + " -Dkamal.skipPush (kamal --skip-push)");
    }
    throw new KamalException(
        "Docker buildx plugin is not installed locally",
        Local.NAME,
        "Install the package docker-buildx-plugin (docker-buildx with the Docker of Debian or"
            + " Ubuntu), see https://docs.docker.com/go/buildx/");
  }

  /**
   * Returns if its daemon answers.
   *
   * @throws KamalException if it does not
   */
  static void requireRunning(BuildMachine machine) {
    Surroundings surroundings = Surroundings.in(machine.git().directory());
    Outcome outcome = machine.local().run(DockerCommands.serverVersion(), surroundings);
    if (!outcome.succeeded()) {
      throw new KamalException(
          "Docker does not run here, or you may not use it: " + outcome.stderr().strip(),
          Local.NAME,
          "systemctl start docker (or Docker Desktop); usermod -aG docker USER");
    }
  }
}
