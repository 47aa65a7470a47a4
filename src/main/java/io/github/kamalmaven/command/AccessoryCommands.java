package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The containers and images of accessories on a host.
 *
 * <p>{@code Kamal::Commands::Accessory}.
 */
public final class AccessoryCommands {
  private final Deployment deployment;
  private final AppPaths paths;

  /** The accessories of one deployment. */
  public AccessoryCommands(Deployment deployment) {
    this.deployment = deployment;
    this.paths = new AppPaths(deployment);
  }

  /** Runs the accessory's container on a host. */
  public CommandLine run(Accessory accessory, String host) {
    return CommandLine.of("docker", "run", "--name", accessory.service(), "--detach")
        .plus("--restart", accessory.restart(), "--network", accessory.network())
        .plus(Arguments.logging(deployment.logging()))
        .plus(Arguments.each("--publish", accessory.publish().stream().toList()))
        .plus(Arguments.pairs("--env", Map.of("KAMAL_HOST", Value.text(host))))
        .plus(surroundings(accessory))
        .plus(Arguments.pairs("--label", labels(accessory)))
        .plus(Arguments.options(accessory.options()))
        .plus(accessory.image())
        .plus(accessory.cmd());
  }

  /** Runs a command in a container of its own, which is removed at its end. */
  public CommandLine execInNew(Accessory accessory, Execution execution) {
    return CommandLine.of("docker", "run")
        .plus(execution.interaction().flag())
        .plus("--rm", "--network", accessory.network())
        .plus(surroundings(accessory))
        .plus(Arguments.options(accessory.options()))
        .plus(accessory.image(), execution.command());
  }

  /** Runs a command in the accessory's container. */
  public CommandLine exec(Accessory accessory, Execution execution) {
    return CommandLine.of("docker", "exec")
        .plus(execution.interaction().flag())
        .plus(accessory.service(), execution.command());
  }

  /** Starts the container again. */
  public CommandLine start(Accessory accessory) {
    return CommandLine.of("docker", "container", "start", accessory.service());
  }

  /** Stops the container. */
  public CommandLine stop(Accessory accessory) {
    return CommandLine.of("docker", "container", "stop", accessory.service());
  }

  /** The running container, as Docker lists it. */
  public CommandLine info(Accessory accessory) {
    return CommandLine.of("docker", "ps").plus(filter(accessory));
  }

  /** The ids of its containers in any state; no line if there is none. */
  public CommandLine containers(Accessory accessory) {
    return CommandLine.of("docker", "ps", "-a", "-q").plus(filter(accessory));
  }

  /** The id of the running container; no line if there is none. */
  public CommandLine runningContainer(Accessory accessory) {
    return DockerCommands.runningContainer(accessory.service());
  }

  /** The container's log as it is now. */
  public CommandLine logs(Accessory accessory, LogQuery query) {
    // Kamal writes two spaces before these two.
    return query.grep(
        CommandLine.of("docker", "logs", accessory.service())
            .plus(query.sinceFlag().map(flag -> " " + flag))
            .plus(query.tailFlag().map(flag -> " " + flag))
            .plus(query.timestampsFlag())
            .plus("2>&1"));
  }

  /** The container's log as it goes on, from the last 10 lines. */
  public CommandLine followLogs(Accessory accessory, LogQuery query) {
    return query.grepLive(
        CommandLine.of("docker", "logs", accessory.service())
            .plus(query.timestampsFlag())
            .plus("--tail", "10", "--follow", "2>&1"));
  }

  /** Pulls its image. */
  public CommandLine pullImage(Accessory accessory) {
    return CommandLine.of("docker", "image", "pull", accessory.image());
  }

  /** Removes its stopped containers. */
  public CommandLine removeContainer(Accessory accessory) {
    return CommandLine.of("docker", "container", "prune", "--force").plus(filter(accessory));
  }

  /** Removes its image. */
  public CommandLine removeImage(Accessory accessory) {
    return CommandLine.of("docker", "image", "rm", "--force", accessory.image());
  }

  /** Makes the directory of the accessories' env files. */
  public CommandLine ensureEnvDirectory() {
    return CommandLine.of("mkdir", "-p", paths.accessoryEnvs());
  }

  private List<Word> surroundings(Accessory accessory) {
    List<Word> words = new ArrayList<>(Arguments.pairs("--env", accessory.env().clear()));
    words.addAll(Arguments.each("--env-file", List.of(paths.env(accessory))));
    words.addAll(Arguments.each("--volume", accessory.volumes()));
    words.addAll(Arguments.each("--volume", new AccessoryFiles(accessory).volumes()));
    return words;
  }

  private static Map<String, Value> labels(Accessory accessory) {
    Map<String, Value> labels = new LinkedHashMap<>();
    labels.put("service", Value.text(accessory.service()));
    labels.putAll(accessory.labels());
    return labels;
  }

  private static List<Word> filter(Accessory accessory) {
    return Arguments.each("--filter", List.of("label=service=" + accessory.service()));
  }
}
