package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.ProxyRun;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy's container on a host, which all deployments there share.
 *
 * <p>{@code Kamal::Commands::Proxy} and {@code Kamal::Configuration::Proxy::Run}.
 */
public final class ProxyCommands {
  /** The container's name. */
  public static final String CONTAINER = "kamal-proxy";

  private static final String TITLE = "label=org.opencontainers.image.title=";

  private final Deployment deployment;

  /** The proxy as one deployment wants it. */
  public ProxyCommands(Deployment deployment) {
    this.deployment = deployment;
  }

  /** Starts the container again, or makes it if there is none. */
  public CommandLine startOrRun(String host) {
    return start().or(run(host));
  }

  /** Makes the container: from the host's settings, or from the files of older Kamals. */
  public CommandLine run(String host) {
    return deployment
        .proxyRunOn(host)
        .map(ProxyCommands::run)
        .orElseGet(() -> ProxyBootConfig.read().xargs(docker()));
  }

  private static CommandLine run(ProxyRun run) {
    return docker()
        .plus(options(run))
        .plus(run.image())
        .plus(runCommand(run.debug(), run.metricsPort()));
  }

  /** Starts the container again. */
  public static CommandLine start() {
    return CommandLine.of("docker", "container", "start", CONTAINER);
  }

  /** Stops the container. */
  public static CommandLine stop() {
    return CommandLine.of("docker", "container", "stop", CONTAINER);
  }

  /** The container, as Docker lists it. */
  public static CommandLine info() {
    return CommandLine.of("docker", "ps", "--filter", DockerCommands.named(CONTAINER));
  }

  /** The id of the running container; no line if there is none. */
  public static CommandLine running() {
    return DockerCommands.runningContainer(CONTAINER);
  }

  /** In which state the container is, such as {@code running}; fails if there is none. */
  public static CommandLine state() {
    return CommandLine.of(
        "docker", "container", "inspect", CONTAINER, "--format", "'{{.State.Status}}'");
  }

  /** The tag of the container's image; no line if there is no container. */
  public static CommandLine version() {
    return CommandLine.of("docker", "inspect", CONTAINER, "--format", "'{{.Config.Image}}'")
        .pipe(CommandLine.of("awk", "-F:", "'{print $NF}'"));
  }

  /** What it serves: a coloured table of services, hosts, paths, targets and states. */
  public static CommandLine list() {
    return CommandLine.of("docker", "exec", CONTAINER, "kamal-proxy", "list");
  }

  /** The container's log as it is now. */
  public static CommandLine logs(LogQuery query) {
    return query.grep(
        CommandLine.of("docker", "logs", CONTAINER)
            .plus(query.sinceFlag())
            .plus(query.tailFlag())
            .plus(query.timestampsFlag())
            .plus("2>&1"));
  }

  /**
   * What it has said of late about health checks that failed, and for which services it began: its
   * messages "Healthcheck failed" and "Deploying", and few others.
   */
  public static CommandLine checks(Duration since) {
    return logs(
        new LogQuery(
            Optional.of(since.toSeconds() + "s"),
            Optional.empty(),
            Optional.of("\"msg\":\"[HD]e"),
            Optional.empty(),
            false));
  }

  /** The container's log as it goes on, from the last 10 lines. */
  public static CommandLine followLogs(LogQuery query) {
    return query.grepLive(
        CommandLine.of("docker", "logs", CONTAINER)
            .plus(query.timestampsFlag())
            .plus("--tail", "10", "--follow", "2>&1"));
  }

  /** Removes the stopped container. */
  public static CommandLine removeContainer() {
    return pruneContainers(CONTAINER);
  }

  /** Removes the proxy's images. */
  public static CommandLine removeImage() {
    return pruneImages(CONTAINER);
  }

  /** Removes the proxy of Kamal 1. */
  public static CommandLine cleanUpTraefik() {
    return CommandLine.of("docker", "container", "stop", "traefik")
        .then(pruneContainers("Traefik").and(pruneImages("Traefik")));
  }

  /** Makes the proxy's directory. */
  public static CommandLine ensureDirectory() {
    return CommandLine.of("mkdir", "-p", AppPaths.PROXY);
  }

  /** Removes the proxy's directory. */
  public static CommandLine removeDirectory() {
    return CommandLine.of("rm", "-r", AppPaths.PROXY);
  }

  /** Makes the directory that the container sees. */
  public static CommandLine ensureAppsConfigDirectory() {
    return CommandLine.of("mkdir", "-p", AppPaths.APPS_CONFIG);
  }

  /** {@code --publish} for HTTP and HTTPS, on each address or on all. */
  static List<Word> publish(int http, int https, List<String> bindIps) {
    List<String> ports = new ArrayList<>();
    for (String ip : bindIps.isEmpty() ? List.of("") : bindIps) {
      String address = ip.isEmpty() ? "" : bracketed(ip) + ":";
      ports.add(address + http + ":80");
      ports.add(address + https + ":443");
    }
    return Arguments.each("--publish", ports);
  }

  /** The limit of the container's log; none for empty text. */
  static List<Word> logLimit(String maxSize) {
    return Arguments.each(
        "--log-opt", maxSize.isBlank() ? List.of() : List.of("max-size=" + maxSize));
  }

  /** What the container runs. */
  static List<Word> runCommand(boolean debug, Optional<Integer> metricsPort) {
    Map<String, Value> flags = new LinkedHashMap<>();
    if (debug) {
      flags.put("debug", Value.of(true));
    }
    metricsPort.ifPresent(port -> flags.put("metrics-port", Value.text(port.toString())));
    List<Word> words = new ArrayList<>(List.of(Word.raw("kamal-proxy"), Word.raw("run")));
    words.addAll(Arguments.options(flags));
    return words;
  }

  private static CommandLine docker() {
    return CommandLine.of("docker", "run", "--name", CONTAINER, "--network", "kamal")
        .plus("--detach", "--restart", "unless-stopped")
        .plus("--volume", "kamal-proxy-config:/home/kamal-proxy/.config/kamal-proxy")
        .plus("--volume", "$PWD/" + AppPaths.APPS_CONFIG + ":" + AppPaths.MOUNTED_APPS_CONFIG);
  }

  private static List<Word> options(ProxyRun run) {
    List<Word> words = new ArrayList<>();
    if (run.publish()) {
      words.addAll(publish(run.httpPort(), run.httpsPort(), run.bindIps()));
    }
    words.addAll(logLimit(run.logMaxSize()));
    run.metricsPort().ifPresent(port -> words.add(Word.raw("--expose=" + port)));
    words.addAll(Arguments.options(run.options()));
    return words;
  }

  private static String bracketed(String ip) {
    return ip.contains(":") && !ip.startsWith("[") ? "[" + ip + "]" : ip;
  }

  private static CommandLine pruneContainers(String title) {
    return CommandLine.of("docker", "container", "prune", "--force", "--filter", TITLE + title);
  }

  private static CommandLine pruneImages(String title) {
    return CommandLine.of("docker", "image", "prune", "--all", "--force", "--filter")
        .plus(TITLE + title);
  }
}
