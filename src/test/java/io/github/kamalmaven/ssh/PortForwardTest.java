package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Forward;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortForwardTest extends OneServer {
  @Test
  void a_port_of_the_host_is_taken_until_the_forward_is_closed() throws IOException {
    int port = freePort();

    try (SshConnector connector = rig.connector()) {
      Session session = connector.session("web-1");
      try (Forward forward = session.forward(port)) {
        assertThat(forward).isNotNull();
        assertThat(isFree(port)).isFalse();
        assertThat(session.run(CommandLine.of("true")).succeeded()).isTrue();
      }
      session.run(CommandLine.of("true"));
      assertThat(isFree(port)).isTrue();
    }

    assertThat(server.logins).as("the commands' own connection").hasValue(1);
  }

  @Test
  void a_port_that_is_taken_on_the_host_is_told() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SshConnector connector = rig.connector()) {
      Session session = connector.session("web-1");

      KamalException failure =
          catchThrowableOfType(
              KamalException.class, () -> session.forward(taken.getLocalPort()).close());

      assertThat(failure)
          .hasMessage("web-1 does not forward its port %d to this machine", taken.getLocalPort());
      assertThat(failure.remedy().orElseThrow()).contains("ss -ltn");
      assertThat(session.run(CommandLine.of("true")).succeeded()).isTrue();
    }
  }

  @Test
  void a_machine_is_named_by_its_url() {
    rig.host("builder", server.port());

    try (SshConnector connector = rig.connector()) {
      assertThat(connector.session("ssh://me@builder:2022").run(CommandLine.of("true")).exit())
          .isZero();
    }

    assertThat(rig.knownHosts()).content().contains("[builder]:2022 ");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException taken) {
      return false;
    }
  }
}
