package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.ssh.route.Names;
import io.github.kamalmaven.ssh.route.Patience;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnreachableHostTest extends OneServer {
  private static final CommandLine TRUE = CommandLine.of("true");
  private static final CommandLine GATHER = CommandLine.script("gather");
  private static final CommandLine HANG = CommandLine.script("hang");

  @Test
  void a_server_that_resets_twice_before_the_login_is_asked_again() throws Exception {
    try (Relay relay = new Relay(server.port(), 2)) {
      rig.host("web-1", relay.address());

      try (SshConnector connector = rig.connector()) {
        assertThat(connector.session("web-1").run(TRUE).exit()).isZero();
      }
      assertThat(relay.accepted).hasValue(3);
    }
  }

  @Test
  void a_server_that_always_resets_is_given_up() throws Exception {
    try (Relay relay = new Relay(server.port(), 1000)) {
      rig.host("web-1", relay.address());

      KamalException failure = failure(TRUE);

      assertThat(failure).hasMessageStartingWith("web-1 closes the connection before the login");
      assertThat(relay.accepted).hasValue(8);
    }
  }

  @Test
  void a_refused_connection_is_told() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    rig.host("web-1", port);

    KamalException failure = failure(TRUE);

    assertThat(failure).hasMessage("web-1 refuses the connection");
    assertThat(failure.where()).get().asString().contains("web-1:22", String.valueOf(port));
    assertThat(failure.remedy()).get().asString().contains("ssh.port");
  }

  @Test
  void a_host_that_accepts_and_never_answers_is_told() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      rig.host("web-1", silent.getLocalPort());
      rig.patience = new Patience(Duration.ofMillis(200), Duration.ofSeconds(30), 3);

      KamalException failure = failure(TRUE);

      assertThat(failure)
          .hasMessage("web-1 accepts the connection, but does not answer within 0.2 s");
    }
  }

  @Test
  void an_unknown_host_name_is_asked_for_again_and_then_told() {
    AtomicInteger questions = new AtomicInteger();
    rig.names =
        Optional.of(
            (host, port) -> {
              questions.incrementAndGet();
              throw new UnknownHostException(host);
            });

    KamalException failure = failure(TRUE);

    assertThat(failure).hasMessage("The host name web-1 is not known");
    assertThat(failure.where()).contains("asked 4 times for web-1");
    assertThat(questions).hasValue(4);
    assertThat(rig.notes)
        .hasSize(3)
        .first()
        .asString()
        .startsWith("web-1: Retrying DNS for web-1 (attempt 1/3) in 0.1");
  }

  @Test
  void a_name_server_that_recovers_is_not_held_against_the_host() {
    AtomicInteger questions = new AtomicInteger();
    Names mapped = Names.mapped(rig.hosts);
    rig.names =
        Optional.of(
            (host, port) -> {
              if (questions.incrementAndGet() < 3) {
                throw new UnknownHostException(host);
              }
              return mapped.addresses("web-1", port);
            });

    try (SshConnector connector = rig.connector()) {
      assertThat(connector.session("web-1").run(TRUE).exit()).isZero();
    }
  }

  private KamalException failure(CommandLine command) {
    try (SshConnector connector = rig.connector()) {
      return catchThrowableOfType(
          KamalException.class, () -> connector.session("web-1").run(command));
    }
  }
}
