package io.github.kamalmaven.sandbox.sshd;

import io.github.kamalmaven.sandbox.SandboxHost;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionContext;

/** Which host listens where. Safe for threads. */
final class Endpoints {

  private final Map<SocketAddress, SandboxHost> hosts = new ConcurrentHashMap<>();

  void add(InetSocketAddress address, SandboxHost host) {
    hosts.put(address, host);
  }

  /** The host a client connected to. */
  SandboxHost host(SessionContext session) {
    SandboxHost host = hosts.get(((Session) session).getIoSession().getLocalAddress());
    if (host == null) {
      throw new IllegalStateException("nobody listens at this address");
    }
    return host;
  }

  /** Where a host listens. */
  Optional<InetSocketAddress> address(String name) {
    return hosts.entrySet().stream()
        .filter(entry -> entry.getValue().name().equals(name))
        .map(entry -> (InetSocketAddress) entry.getKey())
        .findFirst();
  }
}
