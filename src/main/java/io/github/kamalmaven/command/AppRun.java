package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Env;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * New containers of the app: those that serve, and those for one command.
 *
 * <p>{@code Kamal::Commands::App#run} and {@code App::Execution}.
 */
public final class AppRun {
  /** The label of containers that began as the canary of a rollout. */
  public static final String CANARY = "kamal.canary";

  private static final int HOST_NAME_LENGTH = 51;

  private final Deployment deployment;
  private final AppPaths paths;

  /** The containers of one deployment. */
  public AppRun(Deployment deployment) {
    this.deployment = deployment;
    this.paths = new AppPaths(deployment);
  }

  /**
   * Runs the container of a version.
   *
   * @param host where it runs
   * @param hostname its name for itself, see {@link #hostname}
   */
  public CommandLine run(Role role, String host, Version version, Optional<String> hostname) {
    return run(role, host, version, hostname, labels(role));
  }

  /** As {@link #run}, for the canary of a rollout: its label tells it from what is left over. */
  public CommandLine canary(Role role, String host, Version version, Optional<String> hostname) {
    Map<String, Value> labels = labels(role);
    labels.put(CANARY, Value.text("true"));
    return run(role, host, version, hostname, labels);
  }

  private CommandLine run(
      Role role,
      String host,
      Version version,
      Optional<String> hostname,
      Map<String, Value> labels) {
    String name = deployment.containerName(role, version);
    return CommandLine.of("docker", "run", "--detach", "--restart", role.restart(), "--name", name)
        .plus("--network", "kamal")
        .plus(Arguments.each("--hostname", hostname.stream().toList()))
        .plus(Arguments.pairs("--env", identity(name, host, version)))
        .plus(env(role, host))
        .plus(Arguments.logging(role.logging()))
        .plus(Arguments.each("--volume", deployment.volumes()))
        .plus(assets(role, version))
        .plus(Arguments.pairs("--label", labels))
        .plus(Arguments.options(role.options()))
        .plus(deployment.imageOf(version))
        .plus(role.cmd());
  }

  /**
   * Runs a command in a container of its own.
   *
   * @param host where it runs
   * @param name the container's name, see {@link #execName}
   */
  public CommandLine exec(
      Role role, String host, Version version, String name, Execution execution) {
    return CommandLine.of("docker", "run")
        .plus(execution.interaction().flag())
        .plus(execution.detach() ? "--detach" : "--rm")
        .plus("--name", name, "--network", "kamal")
        .plus(env(role, host))
        .plus(execution.environment())
        .plus(Arguments.logging(role.logging()))
        .plus(Arguments.each("--volume", deployment.volumes()))
        .plus(Arguments.options(role.options()))
        .plus(deployment.imageOf(version), execution.command());
  }

  /**
   * The name of a container for one command.
   *
   * @param hex6 6 random hexadecimal digits
   */
  public String execName(Role role, Version version, String hex6) {
    return deployment.containerPrefix(role) + "-exec-" + version.name() + "-" + hex6;
  }

  /**
   * What a container calls itself: its host's name, cut to what Linux allows, and random digits.
   *
   * @param hex12 12 random hexadecimal digits
   */
  public static String hostname(String host, String hex12) {
    String cut = host.substring(0, Math.min(host.length(), HOST_NAME_LENGTH));
    return (cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut) + "-" + hex12;
  }

  private Map<String, Value> identity(String name, String host, Version version) {
    Map<String, Value> variables = new LinkedHashMap<>();
    variables.put("KAMAL_CONTAINER_NAME", Value.text(name));
    variables.put("KAMAL_VERSION", Value.text(version.name()));
    variables.put("KAMAL_HOST", Value.text(host));
    deployment.destination().ifPresent(d -> variables.put("KAMAL_DESTINATION", Value.text(d)));
    return variables;
  }

  private List<Word> env(Role role, String host) {
    Env env = role.envOn(host);
    List<Word> words = new ArrayList<>(Arguments.pairs("--env", env.clear()));
    words.addAll(Arguments.each("--env-file", List.of(paths.env(role))));
    return words;
  }

  private List<Word> assets(Role role, Version version) {
    return role.assets().stream()
        .map(
            assets ->
                "$PWD/"
                    + paths.assetVolume(role, version)
                    + ":"
                    + assets.path()
                    + assets.mountOptions().map(options -> ":" + options).orElse(""))
        .flatMap(volume -> Arguments.each("--volume", List.of(volume)).stream())
        .toList();
  }

  /** The user's labels may replace Kamal's own, in their places. */
  private Map<String, Value> labels(Role role) {
    Map<String, Value> labels = new LinkedHashMap<>();
    labels.put("service", Value.text(deployment.service()));
    labels.put("role", Value.text(role.name()));
    // Without a destination the label is there and empty, for the filters ask for it.
    labels.put("destination", Value.text(deployment.destination().orElse("")));
    labels.putAll(role.labels());
    return labels;
  }
}
