package io.github.kamalmaven.registry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies that the environment names, as Docker and curl read it; where it names none, those of
 * the JVM.
 */
final class EnvironmentProxies extends ProxySelector {
  private final Map<String, String> environment;

  EnvironmentProxies(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public List<Proxy> select(URI address) {
    if (Endpoint.isHere(address.getHost())) {
      return List.of(Proxy.NO_PROXY);
    }
    Optional<String> named =
        variable(address.getScheme() + "_proxy").or(() -> variable("all_proxy"));
    if (named.isPresent()) {
      return List.of(isExcepted(address) ? Proxy.NO_PROXY : proxy(named.get()));
    }
    ProxySelector ofJvm = ProxySelector.getDefault();
    return ofJvm == null ? List.of(Proxy.NO_PROXY) : ofJvm.select(address);
  }

  private static Proxy proxy(String text) {
    URI address = URI.create(text.contains("://") ? text : "http://" + text);
    int port = address.getPort() < 0 ? 80 : address.getPort();
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), port));
  }

  /** {@code no_proxy} lists hosts and domains, with or without a dot before them. */
  private boolean isExcepted(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return Arrays.stream(variable("no_proxy").orElse("").split(",", -1))
        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
        .filter(entry -> !entry.isEmpty())
        .anyMatch(entry -> isMeant(entry, host, address.getPort()));
  }

  private static boolean isMeant(String entry, String host, int port) {
    String name = entry.endsWith(":" + port) ? entry.substring(0, entry.lastIndexOf(':')) : entry;
    String domain = name.startsWith(".") ? name : "." + name;
    return name.equals("*") || host.equals(name) || host.endsWith(domain);
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
        .filter(text -> !text.isBlank());
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
    // Whoever asked gets the failure as well.
  }
}
