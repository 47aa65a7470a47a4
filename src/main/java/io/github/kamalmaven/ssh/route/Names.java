package io.github.kamalmaven.ssh.route;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a host's sshd listens. Safe for use by several threads. */
@FunctionalInterface
public interface Names {
  /** The system's name service. */
  Names DNS =
      (host, port) ->
          Arrays.stream(InetAddress.getAllByName(host))
              .map(address -> new InetSocketAddress(address, port))
              .toList();

  /**
   * The addresses of a host, the one to try first in front.
   *
   * @param host its name or address
   * @param port 1 to 65535
   * @return at least one
   * @throws UnknownHostException if nobody knows the name
   */
  List<InetSocketAddress> addresses(String host, int port) throws UnknownHostException;

  /**
   * Where a host is found other than the name service says.
   *
   * @param host its name
   */
  default Optional<InetSocketAddress> override(String host) {
    return Optional.empty();
  }

  /**
   * The name service, except for some hosts that are found elsewhere, on any port: rehearsals put
   * them on loopback.
   *
   * @param elsewhere by the host's name
   */
  static Names mapped(Map<String, InetSocketAddress> elsewhere) {
    Map<String, InetSocketAddress> copy = Map.copyOf(elsewhere);
    return new Names() {
      @Override
      public List<InetSocketAddress> addresses(String host, int port) throws UnknownHostException {
        Optional<InetSocketAddress> known = override(host);
        return known.isPresent() ? List.of(known.get()) : DNS.addresses(host, port);
      }

      @Override
      public Optional<InetSocketAddress> override(String host) {
        return Optional.ofNullable(copy.get(host));
      }
    };
  }
}
