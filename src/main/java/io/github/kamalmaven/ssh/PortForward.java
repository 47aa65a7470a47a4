package io.github.kamalmaven.ssh;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Forward;

/** A port of a host's loopback that leads to the same port of the control machine's. */
final class PortForward implements Forward {
  private static final String LOOPBACK = "127.0.0.1";

  private final Connection connection;
  private final Session session;
  private final int port;

  private PortForward(Connection connection, Session session, int port) {
    this.connection = connection;
    this.session = session;
    this.port = port;
  }

  /**
   * Asks the host for the port.
   *
   * @throws KamalException if it is taken there, or its sshd forwards none
   */
  static PortForward open(Connection connection, int port) throws InterruptedException {
    Session session = connection.tunnel();
    try {
      session.setPortForwardingR(LOOPBACK, port, LOOPBACK, port);
      return new PortForward(connection, session, port);
    } catch (JSchException refused) {
      connection.release();
      String host = connection.target().host();
      throw new KamalException(
          "%s does not forward its port %d to this machine".formatted(host, port),
          host,
          "See whether something listens there already (ss -ltn), such as another deploy, and"
              + " whether AllowTcpForwarding is on in its sshd",
          refused);
    }
  }

  @Override
  public void close() {
    try {
      session.delPortForwardingR(LOOPBACK, port);
    } catch (JSchException gone) {
      // With the connection, the port is given back.
    } finally {
      connection.release();
    }
  }
}
