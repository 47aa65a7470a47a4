package io.github.kamalmaven.sandbox;

import java.io.IOException;

/** The SSH server of a sandbox's hosts. Safe for threads. */
public interface HostServer extends AutoCloseable {

  /**
   * Starts to listen for a host.
   *
   * @param host whose shell answers
   * @return the loopback port
   * @throws IOException if no port is free
   */
  int listen(SandboxHost host) throws IOException;

  /**
   * The key a host shows to those who connect.
   *
   * @param host a host that listens
   * @return its public key as in a {@code known_hosts} file, without the host name
   */
  String hostKey(SandboxHost host);

  @Override
  void close() throws IOException;
}
