package io.github.kamalmaven.ssh;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.PortForward;

/**
 * A port of a host that leads to the same port of the control machine.
 *
 * <p>{@code Kamal::Cli::PortForwarding}, on the connection that is there anyway.
 *
 * @param session carries it
 * @param port on both sides
 */
record ReversePort(Session session, int port) implements PortForward {
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * Asks the host for it.
   *
   * @throws KamalException if the host says no
   */
  static ReversePort open(Connection connection, int port) throws InterruptedException {
    Session session = connection.tunnel();
    try {
      session.setPortForwardingR(LOOPBACK, port, LOOPBACK, port);
      return new ReversePort(session, port);
    } catch (JSchException refused) {
      String host = connection.target().host();
      throw new KamalException(
          "The host %s does not forward its port %d".formatted(host, port),
          "%s: %s:%d".formatted(host, LOOPBACK, port),
          "Check that nothing else listens on the port there (ss -ltnp), and that"
              + " AllowTcpForwarding in its sshd_config is yes or remote",
          refused);
    }
  }

  @Override
  public void close() {
    try {
      session.delPortForwardingR(LOOPBACK, port);
    } catch (JSchException lost) {
      // The connection is gone, and the port with it.
    }
  }
}
