package io.github.kamalmaven.build;

import io.github.kamalmaven.command.builder.BuildRequest;
import io.github.kamalmaven.command.builder.BuilderCommands;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.report.Event;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Builds an image of the directory as it is, uncommitted files included, for the developer's own
 * Docker: {@code kamal build dev}.
 *
 * <p>{@code Kamal::Cli::Build#dev}. No hook, no clone and no registry has a part in it.
 */
public final class DevBuild {
  private final BuildMachine machine;
  private final Deployment deployment;

  /**
   * @param machine that builds
   * @param deployment what is built
   */
  public DevBuild(BuildMachine machine, Deployment deployment) {
    this.machine = machine;
    this.deployment = deployment;
  }

  /**
   * Builds it, with a builder that is made if it is missing; what git does not have of it is told.
   *
   * @param request for an image with dirty tags
   * @throws io.github.kamalmaven.KamalException if Docker is missing, or the build fails
   */
  public void run(BuildRequest request) {
    DockerCheck.run(machine);
    Set<String> included = new ContextFiles(machine).find();
    warn("Files with uncommitted changes", included, machine.git().modifiedFiles());
    warn("Untracked files", included, machine.git().untrackedFiles());
    Surroundings here = Surroundings.in(machine.git().directory()).with(request.secrets());
    BuilderCommands builder = BuilderChoice.of(deployment, machine);
    new BuilderSetup(machine, deployment, builder, here).ensure();
    Surroundings heard =
        here.heardBy(
            (stream, line) -> machine.report().on(new Event.Followed("build", stream, line)));
    machine.local().run(builder.push(request), heard).orThrow(Local.NAME);
  }

  private void warn(String which, Set<String> included, Collection<String> files) {
    List<String> told = files.stream().filter(included::contains).sorted().toList();
    if (!told.isEmpty()) {
      machine
          .report()
          .warn(
              told.stream()
                  .map(file -> "\n  " + file)
                  .collect(
                      Collectors.joining(
                          "", "WARNING: " + which + " will be present in the dev container:", "")));
    }
  }
}
