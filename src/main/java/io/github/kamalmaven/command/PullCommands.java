package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Getting the image of a version onto a host.
 *
 * <p>{@code Kamal::Commands::Builder::Base}.
 */
public final class PullCommands {
  private final Deployment deployment;

  /** The image of one deployment. */
  public PullCommands(Deployment deployment) {
    this.deployment = deployment;
  }

  /** Pulls the image. */
  public CommandLine pull(Version version) {
    return CommandLine.of("docker", "pull", deployment.imageOf(version));
  }

  /** Removes the image, so that pulling gets it anew. */
  public CommandLine clean(Version version) {
    return CommandLine.of("docker", "image", "rm", "--force", deployment.imageOf(version));
  }

  /** Prints the host's first registry mirror; Docker fails if it has none, and this does not. */
  public static CommandLine firstMirror() {
    return CommandLine.of("docker", "info", "--format")
        .plus("'{{index .RegistryConfig.Mirrors 0}}'")
        .or(CommandLine.of("true"));
  }

  /** Fails unless the image is labelled with the service: pruning would miss it otherwise. */
  public CommandLine validate(Version version) {
    String image = deployment.imageOf(version);
    String complaint = "\"Image " + image + " is missing the 'service' label\"";
    return CommandLine.of("docker", "inspect", "-f", "'{{ .Config.Labels.service }}'", image)
        .pipe(CommandLine.of("grep", "-x", deployment.service()))
        .or(CommandLine.of("(echo", complaint).and(CommandLine.of("exit", "1)")));
  }
}
