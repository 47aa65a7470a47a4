package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Questions about the app's containers on a host; they change nothing.
 *
 * <p>{@code Kamal::Commands::App} and {@code App::Containers}.
 */
public final class AppQueries {
  private static final String NAMES = "--format '{{.Names}}'";
  private static final String HEALTH =
      "'{{if .State.Health}}{{.State.Health.Status}}{{else}}{{.State.Status}}{{end}}'";

  private final Deployment deployment;

  /** Questions about one deployment. */
  public AppQueries(Deployment deployment) {
    this.deployment = deployment;
  }

  /** Running containers of a role, as Docker lists them. */
  public CommandLine info(Role role) {
    return CommandLine.of("docker", "ps").plus(filters(role));
  }

  /** All containers of all roles, as Docker lists them. */
  public CommandLine containers() {
    return CommandLine.of("docker", "container", "ls", "--all")
        .plus(Arguments.each("--filter", labels()));
  }

  /** The names of all containers of all roles, one per line. */
  public CommandLine containerNames() {
    return containers().plus("--format", "'{{ .Names }}'");
  }

  /** The id of the container that serves, no line if none does. */
  public CommandLine currentContainer(Role role) {
    CommandLine preferred = ofLatestImage(role, "--quiet");
    return CommandLine.sh(preferred.then(active(role, "--quiet")))
        .pipe(CommandLine.of("head", "-1"));
  }

  /** The name of the container that serves, no line if none does; see {@link #versionsIn}. */
  public CommandLine current(Role role) {
    return ofLatestImage(role, NAMES).pipe(CommandLine.of("grep", ".")).or(active(role, NAMES));
  }

  /** The running containers, one per line: id and name; see {@link #versionsIn}. */
  public CommandLine runningIds(Role role) {
    return CommandLine.of("docker", "ps")
        .plus(filters(role))
        .plus("--format", "'{{.ID}} {{.Names}}'");
  }

  /** The names of the running containers, one per line; see {@link #versionsIn}. */
  public CommandLine running(Role role) {
    return CommandLine.of("docker", "ps").plus(filters(role)).plus("--format", "\"{{.Names}}\"");
  }

  /**
   * The versions that containers are named after.
   *
   * @param names of a role's containers, one per line
   * @return the versions, one per line
   */
  public String versionsIn(String names, Role role) {
    String prefix = deployment.containerPrefix(role) + "-";
    return names
        .lines()
        .map(name -> name.startsWith(prefix) ? name.substring(prefix.length()) : name)
        .collect(Collectors.joining("\n"));
  }

  /** The containers in any state, the newest first, one per line: name, state, and age in words. */
  public CommandLine history(Role role) {
    return CommandLine.of("docker", "ps", "--all")
        .plus(filters(role))
        .plus("--format", "'{{.Names}} {{.State}} {{.RunningFor}}'");
  }

  /** The containers in any state, one per line: id, state and name; see {@link #versionsIn}. */
  public CommandLine states(Role role) {
    return CommandLine.of("docker", "ps", "--all")
        .plus(filters(role))
        .plus("--format", "'{{.ID}} {{.State}} {{.Names}}'");
  }

  /** The names of running containers that began as canaries; see {@link #versionsIn}. */
  public CommandLine canaries(Role role) {
    return running(role).plus("--filter", "label=" + AppRun.CANARY);
  }

  /** The id of a version's container in any state, no line if there is none. */
  public CommandLine container(Role role, Version version) {
    return DockerCommands.container(deployment.containerName(role, version));
  }

  /** Succeeds if the env file of a role is there. */
  public CommandLine hasEnv(Role role) {
    return CommandLine.of("test", "-e", new AppPaths(deployment).env(role));
  }

  /** Health of a version's container, or its state if it has no health check. */
  public CommandLine status(Role role, Version version) {
    return inspect(container(role, version), HEALTH);
  }

  /** Host name and state of a version's container; fails if there is none. */
  public CommandLine identity(Role role, Version version) {
    return CommandLine.of("docker", "container", "inspect")
        .plus("--format", "'{{.Config.Hostname}} {{.State.Status}}'")
        .plus(deployment.containerName(role, version));
  }

  /** What the health checks of a version's container said, JSON. */
  public CommandLine healthLog(Role role, Version version) {
    return inspect(container(role, version), "'{{json .State.Health}}'");
  }

  /**
   * State of a version's container, exit status, whether it ran out of memory, restarts and error;
   * blanks between.
   */
  public CommandLine state(Role role, Version version) {
    return inspect(
        container(role, version),
        "'{{.State.Status}} {{.State.ExitCode}} {{.State.OOMKilled}} {{.RestartCount}}"
            + " {{.State.Error}}'");
  }

  /** When a version's container was started last. */
  public CommandLine started(Role role, Version version) {
    return inspect(container(role, version), "'{{.State.StartedAt}}'");
  }

  /**
   * The sockets of a version's container, as Linux lists them. They are read from outside: an image
   * may have no program that prints a file.
   */
  public CommandLine sockets(Role role, Version version) {
    return inspect(container(role, version), "'{{.State.Pid}}'")
        .pipe(CommandLine.of("xargs", "-I{}", "cat", "/proc/{}/net/tcp", "/proc/{}/net/tcp6"));
  }

  /** The filters that find the containers of a role. */
  List<Word> filters(Role role) {
    List<String> labels = new ArrayList<>(labels());
    labels.add("label=role=" + role.name());
    return Arguments.each("--filter", labels);
  }

  private List<String> labels() {
    return List.of(
        "label=service=" + deployment.service(),
        "label=destination=" + deployment.destination().orElse(""));
  }

  /** Prefers a container of the image tagged as the latest: others are left over, or too new. */
  private CommandLine ofLatestImage(Role role, String output) {
    CommandLine latestImage =
        CommandLine.of("docker", "image", "ls", "--filter")
            .plus("reference=" + deployment.latestImage(), "--format", "'{{.ID}}'");
    return active(role, output)
        .plus("--filter", "ancestor=" + CommandLine.substitute(latestImage).run());
  }

  private CommandLine active(Role role, String output) {
    return CommandLine.of("docker", "ps", "--latest", output)
        .plus(filters(role))
        .plus("--filter", "status=running", "--filter", "status=restarting");
  }

  private static CommandLine inspect(CommandLine container, String format) {
    return container.xargs(CommandLine.of("docker", "inspect", "--format", format));
  }
}
