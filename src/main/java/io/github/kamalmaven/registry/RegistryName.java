package io.github.kamalmaven.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A registry by its name, under which others keep what is needed to log in.
 *
 * @param host with its port if there is one, such as {@code ghcr.io}; {@code docker.io} for Docker
 *     Hub
 */
public record RegistryName(String host) {
  private static final String HUB = "docker.io";
  private static final Set<String> HUBS =
      Set.of(HUB, "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com");

  /** Under this name programs that store Docker's passwords know Docker Hub. */
  private static final String HUB_OF_DOCKER = "https://index.docker.io/v1/";

  /** Docker Hub has one name, whichever it is called by. */
  public RegistryName {
    host = HUBS.contains(host) ? HUB : host;
  }

  /** The registry of {@code registry/server}, which may have a path and may be left out. */
  public static RegistryName of(Optional<String> server) {
    return new RegistryName(server.map(text -> withoutPath(withoutScheme(text))).orElse(HUB));
  }

  /** Whether it is Docker Hub. */
  public boolean isHub() {
    return host.equals(HUB);
  }

  /** What Docker and its helpers call it. */
  public String forDocker() {
    return isHub() ? HUB_OF_DOCKER : host;
  }

  /** What others call it, the usual name first. */
  public List<String> aliases() {
    if (isHub()) {
      return List.of(HUB, "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com");
    }
    int port = host.lastIndexOf(':');
    boolean ported = port > 0 && !host.endsWith("]");
    return ported ? List.of(host, host.substring(0, port)) : List.of(host);
  }

  /** Whether a key of Docker's config.json, a host or an address, means this registry. */
  public boolean isMeantBy(String key) {
    return equals(of(Optional.of(key)));
  }

  private static String withoutScheme(String text) {
    int scheme = text.indexOf("://");
    return scheme < 0 ? text : text.substring(scheme + 3);
  }

  private static String withoutPath(String text) {
    int slash = text.indexOf('/');
    return slash < 0 ? text : text.substring(0, slash);
  }

  @Override
  public String toString() {
    return isHub() ? "Docker Hub" : host;
  }
}
