package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Optional;

/**
 * The life of the app's containers and images on a host after they were made.
 *
 * <p>{@code Kamal::Commands::App}, {@code App::Containers} and {@code App::Images}.
 */
public final class AppCommands {
  private static final String REPLACED = "_replaced_";

  private final Deployment deployment;
  private final AppQueries queries;

  /** The commands of one deployment. */
  public AppCommands(Deployment deployment) {
    this.deployment = deployment;
    this.queries = new AppQueries(deployment);
  }

  /** Starts the container of a version again. */
  public CommandLine start(Role role, Version version) {
    return CommandLine.of("docker", "start", deployment.containerName(role, version));
  }

  /** Stops the container that serves. */
  public CommandLine stop(Role role) {
    return stop(role, queries.currentContainer(role));
  }

  /** Stops the container of a version. */
  public CommandLine stop(Role role, Version version) {
    return stop(role, queries.container(role, version));
  }

  /** Gives the container of one version the name of another. */
  public CommandLine rename(Role role, Version version, Version newVersion) {
    return CommandLine.of(
        "docker",
        "rename",
        deployment.containerName(role, version),
        deployment.containerName(role, newVersion));
  }

  /**
   * The version that a running container gets when the same version is deployed again.
   *
   * @param hex16 16 random hexadecimal digits
   */
  public static Version replaced(Version version, String hex16) {
    return new Version(version.name() + REPLACED + hex16);
  }

  /** The version that a container was made for, which may have been {@link #replaced} since. */
  public static Version unreplaced(String version) {
    int replaced = version.indexOf(REPLACED);
    return new Version(replaced < 0 ? version : version.substring(0, replaced));
  }

  /** Whether a version got its name because the same one was deployed again. */
  public static boolean isReplaced(String version) {
    return version.contains(REPLACED);
  }

  /** Removes the stopped container of a version. */
  public CommandLine removeContainer(Role role, Version version) {
    return queries.container(role, version).xargs(CommandLine.of("docker", "container", "rm"));
  }

  /** Removes all stopped containers of a role. */
  public CommandLine removeContainers(Role role) {
    return CommandLine.of("docker", "container", "prune", "--force").plus(queries.filters(role));
  }

  /** Runs a command in the container of a version. */
  public CommandLine exec(Role role, Version version, Execution execution) {
    return CommandLine.of("docker", "exec")
        .plus(execution.interaction().flag())
        .plus(execution.environment())
        .plus(deployment.containerName(role, version), execution.command());
  }

  /** Makes the directory of the roles' env files. */
  public CommandLine ensureEnvDirectory() {
    return CommandLine.of("mkdir", "-p", new AppPaths(deployment).roleEnvs());
  }

  /** Tags the image of a version as the latest. */
  public CommandLine tagLatest(Version version) {
    return CommandLine.of("docker", "tag", deployment.imageOf(version), deployment.latestImage());
  }

  /** The app's images, as Docker lists them. */
  public CommandLine images() {
    return CommandLine.of("docker", "image", "ls", deployment.repository());
  }

  /** Removes all images of the service that no container uses. */
  public CommandLine removeImages() {
    return CommandLine.of("docker", "image", "prune", "--all", "--force", "--filter")
        .plus("label=service=" + deployment.service());
  }

  private CommandLine stop(Role role, CommandLine container) {
    CommandLine stop = CommandLine.of("docker", "stop");
    return container.xargs(
        stopSeconds(role).map(seconds -> stop.plus("-t", seconds.toString())).orElse(stop));
  }

  /** The proxy has drained a container's requests before it is stopped; others need the time. */
  private Optional<Long> stopSeconds(Role role) {
    Optional<Long> configured = role.stopTimeout().map(Integer::longValue);
    return role.runsProxy()
        ? configured
        : configured.or(() -> Optional.of(deployment.timing().drainTimeout().toSeconds()));
  }
}
