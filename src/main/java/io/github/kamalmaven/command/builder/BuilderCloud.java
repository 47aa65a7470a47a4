package io.github.kamalmaven.command.builder;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Optional;

/**
 * A builder in Docker's cloud: driver {@code cloud organization/builder}.
 *
 * @param deployment what is built
 */
record BuilderCloud(Deployment deployment) implements BuilderCommands {

  @Override
  public String kind() {
    return "cloud";
  }

  @Override
  public Optional<CommandLine> create() {
    return Optional.of(buildx("create").plus("--driver", deployment.builder().driver()));
  }

  @Override
  public Optional<CommandLine> remove() {
    return Optional.of(buildx("rm").plus(name()));
  }

  @Override
  public Optional<CommandLine> inspect() {
    return Optional.of(buildx("inspect").plus(name()));
  }

  @Override
  public CommandLine info() {
    return BuilderLocal.contexts().and(BuilderLocal.builders());
  }

  @Override
  public CommandLine push(BuildRequest request) {
    return new BuildPush(deployment).line(Optional.of(name()), request);
  }

  private String name() {
    return deployment.builder().driver().replace(' ', '-').replace('/', '-');
  }

  private static CommandLine buildx(String verb) {
    return CommandLine.of("docker", "buildx", verb);
  }
}
