package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;

/** What hosts do with an image that was built. */
public final class BuildImageCommands {
  private final String service;
  private final String image;

  /**
   * @param deployment whose image
   * @param version which image
   */
  public BuildImageCommands(Deployment deployment, Version version) {
    this.service = deployment.service();
    this.image = deployment.imageOf(version);
  }

  /** Gets it from the registry. */
  public CommandLine pull() {
    return CommandLine.of("docker", "pull", image);
  }

  /** Forgets it, so that a pull gets what the registry has now. */
  public CommandLine clean() {
    return CommandLine.of("docker", "image", "rm", "--force", image);
  }

  /** Fails unless it carries the label by which containers and images of a service are found. */
  public CommandLine validate() {
    return CommandLine.of("docker", "inspect", "-f", "'{{ .Config.Labels.service }}'", image)
        .pipe(CommandLine.of("grep", "-x", service))
        .or(
            CommandLine.script(
                "(echo \"Image " + image + " is missing the 'service' label\" && exit 1)"));
  }

  /** The mirror that the host's Docker asks first; fails if it has none. */
  public CommandLine firstMirror() {
    return CommandLine.of("docker", "info", "--format", "'{{index .RegistryConfig.Mirrors 0}}'");
  }
}
