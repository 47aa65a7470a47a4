package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files Docker would take into an image: those of the directory that {@code .dockerignore}
 * does not leave out.
 *
 * <p>{@code Kamal::Docker.included_files}. Only Docker itself knows, so an image of them all is
 * built and asked.
 */
final class ContextFiles {
  private static final String IMAGE = "kamal-local-build-check";
  private static final String DOCKERFILE =
      """
      FROM busybox
      COPY . app
      WORKDIR app
      CMD find . -type f | sed "s|^\\./||"
      """;

  private final BuildMachine machine;

  ContextFiles(BuildMachine machine) {
    this.machine = machine;
  }

  /**
   * Their paths from the directory, sorted.
   *
   * @throws KamalException if Docker cannot say
   */
  Set<String> find() {
    CommandLine build =
        CommandLine.of("docker", "buildx", "build", "-t=" + IMAGE, "-f=-", ".")
            .reading(Sensitive.of(DOCKERFILE));
    require("failed to build check image", run(build));
    Outcome files = run(CommandLine.of("docker", "run", "--rm", IMAGE));
    require("failed to run check image", files);
    return new TreeSet<>(files.stdout().lines().map(String::strip).toList());
  }

  private Outcome run(CommandLine command) {
    return machine.local().run(command, Surroundings.in(machine.git().directory()));
  }

  private static void require(String otherwise, Outcome outcome) {
    if (!outcome.succeeded()) {
      throw new KamalException(
          otherwise + ": " + outcome.stderr().strip(),
          Local.NAME,
          "run `" + outcome.command() + "` by hand, or build with kamal build push");
    }
  }
}
