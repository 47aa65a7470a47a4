package io.github.kamalmaven.sandbox.sshd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HashSet;
import java.util.Set;
import org.apache.sshd.server.SshServer;

/** An SSH server that can listen at several addresses with the threads of one. */
final class EmbeddedServer extends SshServer {

  /** Listens at one more address; gives it with the port that was chosen if it has none. */
  InetSocketAddress listen(InetSocketAddress wanted) throws IOException {
    Set<SocketAddress> before = isStarted() ? new HashSet<>(getBoundAddresses()) : Set.of();
    if (isStarted()) {
      acceptor.bind(wanted);
    } else {
      setHost(wanted.getAddress().getHostAddress());
      setPort(wanted.getPort());
      start();
    }
    Set<SocketAddress> added = new HashSet<>(getBoundAddresses());
    added.removeAll(before);
    return (InetSocketAddress) added.iterator().next();
  }
}
