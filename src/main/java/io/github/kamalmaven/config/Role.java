package io.github.kamalmaven.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of container of the app, and the hosts it runs on.
 *
 * <p>{@code Kamal::Configuration::Role}.
 *
 * @param name such as {@code web}
 * @param servers its hosts in the order written, none twice
 * @param cmd command in place of the image's own; handed to the shell as it is
 * @param stopTimeout seconds given to {@code docker stop}, from the role or the root
 * @param restart Docker's restart policy
 * @param options further flags of {@code docker run}, in order
 * @param labels the user's labels, root then role; not Kamal's own
 * @param logging root and role merged
 * @param proxy how kamal-proxy serves it; absent if it does not
 * @param assets present if it bridges assets between versions
 */
public record Role(
    String name,
    List<Server> servers,
    Optional<String> cmd,
    Optional<Integer> stopTimeout,
    String restart,
    Map<String, Value> options,
    Map<String, Value> labels,
    Logging logging,
    Optional<Proxy> proxy,
    Optional<AssetPath> assets) {

  /** Copies the collections, keeping their order. */
  public Role {
    servers = List.copyOf(servers);
    options = Ordered.copyOf(options);
    labels = Ordered.copyOf(labels);
  }

  /** Its hosts in the order written. */
  public List<String> hosts() {
    return servers.stream().map(Server::host).toList();
  }

  /** Whether kamal-proxy serves it. */
  public boolean runsProxy() {
    return proxy.isPresent();
  }

  /** Its environment on one of its hosts; empty for any other host. */
  public Env envOn(String host) {
    return servers.stream()
        .filter(server -> server.host().equals(host))
        .findFirst()
        .map(Server::env)
        .orElse(Env.NONE);
  }
}
