package io.github.kamalmaven.command.builder;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Word;
import java.util.List;
import java.util.Optional;

/**
 * A buildx builder on the control machine, or Docker's own with the driver {@code docker}.
 *
 * @param deployment what is built
 */
record BuilderLocal(Deployment deployment) implements BuilderCommands {

  @Override
  public String kind() {
    return "local";
  }

  @Override
  public Optional<CommandLine> create() {
    String driver = "--driver=" + deployment.builder().driver();
    return name()
        .map(name -> CommandLine.of("docker", "buildx", "create", "--name", name, driver))
        .map(line -> line.plus(networkFlags(deployment)));
  }

  @Override
  public Optional<CommandLine> remove() {
    return name().map(name -> CommandLine.of("docker", "buildx", "rm", name));
  }

  @Override
  public Optional<CommandLine> inspect() {
    return name().map(name -> CommandLine.of("docker", "buildx", "inspect", name));
  }

  @Override
  public CommandLine info() {
    return contexts().and(builders());
  }

  @Override
  public CommandLine push(BuildRequest request) {
    return new BuildPush(deployment).line(name(), request);
  }

  private Optional<String> name() {
    String driver = deployment.builder().driver();
    String prefix = deployment.registry().isLocal() ? "kamal-local-registry-" : "kamal-local-";
    return driver.equals("docker") ? Optional.empty() : Optional.of(prefix + driver);
  }

  /** A registry on the control machine can only be reached from its own network. */
  static List<Word> networkFlags(Deployment deployment) {
    return deployment.registry().isLocal()
        ? List.of(Word.raw("--driver-opt"), Word.raw("network=host"))
        : List.of();
  }

  static CommandLine contexts() {
    return CommandLine.of("docker", "context", "ls");
  }

  static CommandLine builders() {
    return CommandLine.of("docker", "buildx", "ls");
  }
}
