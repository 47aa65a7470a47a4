package io.github.kamalmaven.ssh;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.github.kamalmaven.host.Forward;
import io.github.kamalmaven.ssh.channel.Lost;

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
   * @throws io.github.kamalmaven.KamalException if it is taken there, or its sshd forwards none
   */
  static PortForward open(Connection connection, int port) throws InterruptedException {
    Session session = connection.tunnel();
    try {
      session.setPortForwardingR(LOOPBACK, port, LOOPBACK, port);
      return new PortForward(connection, session, port);
    } catch (JSchException refused) {
      connection.release();
      throw Lost.port(connection.host(), port);
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
