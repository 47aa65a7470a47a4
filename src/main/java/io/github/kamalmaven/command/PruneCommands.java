package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Removal of what old deploys left on a host: by service, so across roles and destinations.
 *
 * <p>{@code Kamal::Commands::Prune}.
 */
public final class PruneCommands {
  private final Deployment deployment;
  private final String filter;

  /** What one deployment leaves. */
  public PruneCommands(Deployment deployment) {
    this.deployment = deployment;
    this.filter = "label=service=" + deployment.service();
  }

  /** Removes images without a tag. */
  public CommandLine danglingImages() {
    return CommandLine.of("docker", "image", "prune", "--force", "--filter", filter);
  }

  /** Removes images with a tag, apart from the latest and those that a container was made from. */
  public CommandLine taggedImages() {
    // Alternatives of a basic regular expression, as GNU and BusyBox read them: \|
    CommandLine used =
        CommandLine.of("docker", "container", "ls", "-a", "--format", "'{{.Image}}\\|'")
            .plus("--filter", filter)
            .pipe(CommandLine.of("tr", "-d", "'\\n'"));
    String kept =
        CommandLine.substitute(used).run()
            + deployment.latestImage()
            + "\\|"
            + deployment.repository()
            + ":<none>";
    return CommandLine.of("docker", "image", "ls", "--filter", filter)
        .plus("--format", "'{{.ID}} {{.Repository}}:{{.Tag}}'")
        .pipe(CommandLine.of("grep", "-v", "-w", '"' + kept + '"'))
        .pipe(CommandLine.of("while read image tag; do docker rmi $tag; done"));
  }

  /**
   * Removes stopped containers.
   *
   * @param retain how many of the newest are kept
   */
  public CommandLine containers(int retain) {
    return CommandLine.of("docker", "ps", "-q", "-a", "--filter", filter)
        .plus("--filter", "status=created")
        .plus("--filter", "status=exited")
        .plus("--filter", "status=dead")
        .pipe(CommandLine.of("tail", "-n", "+" + (retain + 1)))
        .pipe(CommandLine.of("while read container_id; do docker rm $container_id; done"));
  }
}
