package io.github.kamalmaven.command.builder;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Optional;

/**
 * A builder on another machine, which builds everything.
 *
 * @param deployment what is built
 */
record BuilderRemote(Deployment deployment) implements BuilderCommands {

  @Override
  public String kind() {
    return "remote";
  }

  @Override
  public Optional<CommandLine> create() {
    BuilderContext context = context();
    CommandLine builder =
        CommandLine.of("docker", "buildx", "create", "--name", context.name())
            .plus(BuilderLocal.networkFlags(deployment))
            .plus(context.contextName());
    return Optional.of(context.create().then(builder));
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
    return BuilderContext.named(deployment, "kamal-remote-");
  }
}
