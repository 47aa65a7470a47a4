package io.github.kamalmaven.command;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Proxy;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What kamal-proxy is told about one role or accessory: its service, as the proxy calls it.
 *
 * <p>{@code Kamal::Commands::App::Proxy}, {@code Accessory::Proxy} and {@code
 * Kamal::Configuration::Proxy}.
 */
public final class ProxyTarget {
  private final Deployment deployment;
  private final String service;
  private final Optional<Proxy> proxy;
  private final String tls;

  private ProxyTarget(Deployment deployment, String service, Optional<Proxy> proxy, String tls) {
    this.deployment = deployment;
    this.service = service;
    this.proxy = proxy;
    this.tls = tls;
  }

  /** A role. */
  public static ProxyTarget of(Deployment deployment, Role role) {
    String tls = new AppPaths(deployment).tls(role);
    return new ProxyTarget(deployment, deployment.containerPrefix(role), role.proxy(), tls);
  }

  /** An accessory. */
  public static ProxyTarget of(Deployment deployment, Accessory accessory) {
    String tls = new AppPaths(deployment).proxyApp() + "/tls";
    return new ProxyTarget(deployment, accessory.service(), accessory.proxy(), tls);
  }

  /** What the proxy calls it. */
  public String service() {
    return service;
  }

  /**
   * The short id of the container that its requests go to, if there is one.
   *
   * @param list what {@link ProxyCommands#list} prints
   */
  public Optional<String> containerIn(String list) {
    return list.lines()
        .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").strip().split("\\s+"))
        .filter(words -> words[0].equals(service))
        .flatMap(Stream::of)
        .filter(word -> word.matches("[0-9a-f]{12}:\\d+"))
        .map(word -> word.substring(0, 12))
        .findFirst();
  }

  /**
   * Sends requests to a container as soon as it is healthy, and away from the one before.
   *
   * @param containerId as Docker tells it
   * @param version whose error pages are shown
   * @throws java.util.NoSuchElementException if it is not served by the proxy
   */
  public CommandLine deploy(String containerId, Version version) {
    Proxy settings = proxy.orElseThrow();
    Map<String, Value> flags = new LinkedHashMap<>();
    flags.put("target", Value.text(containerId + ":" + settings.appPort()));
    addAddress(flags, settings);
    addTimes(flags, settings);
    addBuffering(flags, settings.buffering());
    addRequests(flags, settings);
    deployment
        .errorPages()
        .map(directory -> AppPaths.mounted(new AppPaths(deployment).errorPages(version)))
        .ifPresent(pages -> flags.put("error-pages", Value.text(pages)));
    return call("deploy").plus(Arguments.assignments(flags));
  }

  /**
   * Puts a container beside the one that serves, as soon as it is healthy: no request goes there
   * before {@link #setRollout}. The proxy takes all other settings from the service.
   *
   * @param containerId as Docker tells it
   * @throws java.util.NoSuchElementException if it is not served by the proxy
   */
  public CommandLine deployRollout(String containerId) {
    Map<String, Value> flags = new LinkedHashMap<>();
    flags.put("target", Value.text(containerId + ":" + proxy.orElseThrow().appPort()));
    addDeployTimes(flags);
    return call("rollout", "deploy").plus(Arguments.assignments(flags));
  }

  /**
   * Sends some visitors to the container of {@link #deployRollout}: the proxy tells them apart by
   * their cookie {@code kamal-rollout}.
   *
   * @param percent of those who have the cookie, 0 to 100
   * @param list values of the cookie whose visitors go there in any case
   */
  public CommandLine setRollout(int percent, List<String> list) {
    Map<String, Value> flags = new LinkedHashMap<>();
    flags.put("percent", Value.text(Integer.toString(percent)));
    flags.put("list", many(list));
    return call("rollout", "set").plus(Arguments.assignments(flags));
  }

  /** Sends all visitors to the container that serves. The proxy does not forget the other one. */
  public CommandLine stopRollout() {
    return call("rollout", "stop");
  }

  /** Sends no requests to it any more. */
  public CommandLine remove() {
    return call("remove");
  }

  /** Sends requests again after {@link #stop}. */
  public CommandLine resume() {
    return call("resume");
  }

  /**
   * Answers requests with a maintenance page.
   *
   * @param drainTimeout for requests under way
   * @param message shown on the page
   */
  public CommandLine stop(Optional<Duration> drainTimeout, Optional<String> message) {
    Map<String, Value> flags = new LinkedHashMap<>();
    drainTimeout.ifPresent(time -> flags.put("drain-timeout", seconds(time)));
    message.ifPresent(text -> flags.put("message", Value.text(text)));
    return call("stop").plus(Arguments.assignments(flags));
  }

  private CommandLine call(String... verb) {
    return CommandLine.of("docker", "exec", ProxyCommands.CONTAINER, "kamal-proxy")
        .plus(verb)
        .plus(service);
  }

  private void addAddress(Map<String, Value> flags, Proxy settings) {
    flags.put("host", many(settings.hosts()));
    if (!(settings.tls() instanceof Proxy.Tls.Off)) {
      flags.put("tls", Value.of(true));
    }
    if (settings.tls() instanceof Proxy.Tls.Custom) {
      flags.put("tls-certificate-path", Value.text(AppPaths.mounted(tls + "/cert.pem")));
      flags.put("tls-private-key-path", Value.text(AppPaths.mounted(tls + "/key.pem")));
    }
  }

  private void addTimes(Map<String, Value> flags, Proxy settings) {
    addDeployTimes(flags);
    Proxy.Healthcheck check = settings.healthcheck();
    check.interval().ifPresent(time -> flags.put("health-check-interval", seconds(time)));
    check.timeout().ifPresent(time -> flags.put("health-check-timeout", seconds(time)));
    check.path().ifPresent(path -> flags.put("health-check-path", Value.text(path)));
    settings.responseTimeout().ifPresent(time -> flags.put("target-timeout", seconds(time)));
  }

  private void addDeployTimes(Map<String, Value> flags) {
    flags.put("deploy-timeout", seconds(deployment.timing().deployTimeout()));
    flags.put("drain-timeout", seconds(deployment.timing().drainTimeout()));
  }

  private static void addBuffering(Map<String, Value> flags, Proxy.Buffering buffering) {
    flags.put("buffer-requests", Value.of(buffering.requests()));
    flags.put("buffer-responses", Value.of(buffering.responses()));
    buffering.memory().ifPresent(bytes -> flags.put("buffer-memory", number(bytes)));
    buffering.maxRequestBody().ifPresent(bytes -> flags.put("max-request-body", number(bytes)));
    buffering.maxResponseBody().ifPresent(bytes -> flags.put("max-response-body", number(bytes)));
  }

  private static void addRequests(Map<String, Value> flags, Proxy settings) {
    flags.put("path-prefix", many(settings.pathPrefixes()));
    settings.stripPathPrefix().ifPresent(on -> flags.put("strip-path-prefix", Value.of(on)));
    settings.forwardHeaders().ifPresent(on -> flags.put("forward-headers", Value.of(on)));
    settings.sslRedirect().ifPresent(on -> flags.put("tls-redirect", Value.of(on)));
    flags.put("log-request-header", many(settings.requestHeaders()));
    flags.put("log-response-header", many(settings.responseHeaders()));
  }

  private static Value many(List<String> texts) {
    return new Value.Many(texts.stream().map(Value::text).toList());
  }

  private static Value seconds(Duration time) {
    return Value.text(time.toSeconds() + "s");
  }

  private static Value number(long number) {
    return Value.text(Long.toString(number));
  }
}
