package io.github.kamalmaven.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * Where a registry answers.
 *
 * @param registry which one
 * @param base scheme, host and port
 */
record Endpoint(RegistryName registry, URI base) {
  private static final String HUB = "registry-1.docker.io";

  /**
   * Finds out by which protocol a registry on this machine is spoken to; others are spoken to by
   * HTTPS only.
   */
  static Endpoint of(RegistryName registry, Transfer transfer) {
    String host = registry.isHub() ? HUB : registry.host();
    Endpoint safe = new Endpoint(registry, address("https", host, registry));
    if (!isHere(safe.base.getHost())) {
      return safe;
    }
    Endpoint plain = new Endpoint(registry, address("http", host, registry));
    return plain.answers(transfer) ? plain : safe;
  }

  private static URI address(String scheme, String host, RegistryName registry) {
    URI address = URI.create(scheme + "://" + host);
    if (address.getHost() == null) {
      throw RegistryFailure.noHost(registry);
    }
    return address;
  }

  /** Whether Docker speaks to it without encryption: it is on this machine. */
  static boolean isHere(String host) {
    return host.equals("localhost")
        || host.matches("127\\.\\d+\\.\\d+\\.\\d+")
        || host.equals("[::1]")
        || host.equals("::1");
  }

  /** A path of the API. */
  URI path(String path) {
    return base.resolve("/v2/" + path);
  }

  /** Whether passwords may go there: encrypted, or not over any network. */
  boolean maySeePasswords(URI other) {
    return "https".equals(other.getScheme())
        || ("http".equals(base.getScheme()) && other.getHost() != null && isHere(other.getHost()));
  }

  private boolean answers(Transfer transfer) {
    try {
      HttpResponse<byte[]> response = transfer.get(path(""), Map.of());
      return response.statusCode() == 200 || response.statusCode() == 401;
    } catch (IOException otherwise) {
      return false;
    }
  }
}
