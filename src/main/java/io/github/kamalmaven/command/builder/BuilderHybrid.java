package io.github.kamalmaven.command.builder;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Optional;

/**
 * A builder of two machines: the control machine builds its own architecture, another one the rest.
 *
 * @param deployment what is built
 * @param arches who builds what
 */
record BuilderHybrid(Deployment deployment, BuilderArches arches) implements BuilderCommands {

  @Override
  public String kind() {
    return "hybrid";
  }

  @Override
  public Optional<CommandLine> create() {
    BuilderContext context = context();
    CommandLine local =
        buildx()
            .plus(BuildPush.platform(arches.local()))
            .plus("--name", context.name(), "--driver=" + deployment.builder().driver())
            .plus(BuilderLocal.networkFlags(deployment));
    CommandLine remote =
        buildx()
            .plus(BuildPush.platform(arches.remote()))
            .plus("--append", "--name", context.name())
            .plus(BuilderLocal.networkFlags(deployment))
            .plus(context.contextName());
    return Optional.of(local.and(context.create()).and(remote));
  }

  @Override
  public Optional<CommandLine> remove() {
    return Optional.of(context().remove());
  }

  @Override
  public Optional<CommandLine> inspect() {
    return Optional.of(context().inspect());
  }

  @Override
  public CommandLine info() {
    return context().info();
  }

  @Override
  public CommandLine push(BuildRequest request) {
    return context().push(request);
  }

  @Override
  public boolean logsInLocally() {
    return false;
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  private BuilderContext context() {
    String prefix = "kamal-hybrid-" + deployment.builder().driver() + "-";
    return BuilderContext.named(deployment, prefix);
  }

  private static CommandLine buildx() {
    return CommandLine.of("docker", "buildx", "create");
  }
}
