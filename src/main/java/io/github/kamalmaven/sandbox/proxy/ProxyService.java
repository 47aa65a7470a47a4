package io.github.kamalmaven.sandbox.proxy;

import java.util.List;
import java.util.Map;

/**
 * A service the proxy answers for.
 *
 * @param name its name, such as {@code shop-web}
 * @param target the container and port, such as {@code 0123456789ab:80}
 * @param hosts the host names it answers for; none means any
 * @param paths the path prefixes it answers for, at least {@code /}
 * @param state whether it lets requests through
 * @param message what visitors read while it is stopped
 * @param options everything the last deploy was told, by option
 */
public record ProxyService(
    String name,
    String target,
    List<String> hosts,
    List<String> paths,
    State state,
    String message,
    Map<String, List<String>> options) {

  /** Whether a service lets requests through. */
  public enum State {
    /** Requests go to the target. */
    RUNNING,
    /** Requests wait. */
    PAUSED,
    /** Requests are answered with 503. */
    STOPPED
  }

  /** Copies the collections. */
  public ProxyService {
    hosts = List.copyOf(hosts);
    paths = List.copyOf(paths);
    options = Map.copyOf(options);
  }

  /** The container's part of the target: an id, a name, or nothing. */
  public String container() {
    int colon = target.lastIndexOf(':');
    return colon < 0 ? target : target.substring(0, colon);
  }

  /** The port's part of the target; 80 if it has none. */
  public int port() {
    int colon = target.lastIndexOf(':');
    String port = colon < 0 ? "" : target.substring(colon + 1);
    return port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 80;
  }

  ProxyService in(State next, String text) {
    return new ProxyService(name, target, hosts, paths, next, text, options);
  }

  ProxyService to(String other) {
    return new ProxyService(name, other, hosts, paths, state, message, options);
  }

  boolean conflicts(ProxyService other) {
    boolean host =
        (hosts.isEmpty() && other.hosts.isEmpty())
            || hosts.stream().anyMatch(other.hosts::contains);
    return host && paths.stream().anyMatch(other.paths::contains);
  }
}
