package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ExpectedHostsTest extends OneServer {
  private static final CommandLine TRUE = CommandLine.of("true");

  /** One with the keys, one to learn what the host accepts. */
  private static final int REFUSED_LOGIN = 2;

  @Test
  void hosts_that_are_expected_are_logged_in_to_before_anybody_needs_them() {
    rig.host("web-2", server.port());

    try (SshConnector connector = rig.connector()) {
      connector.expect(List.of("web-1", "web-2"));
      await(() -> server.logins.get() == 2);
      connector.session("web-1").run(TRUE);
      connector.session("web-2").run(TRUE);
    }

    assertThat(server.logins).hasValue(2);
  }

  @Test
  void an_expected_host_that_cannot_be_had_is_heard_of_by_the_first_one_who_needs_it()
      throws Exception {
    Path stranger = folder.resolve("stranger");
    TestKeys.ecdsa(stranger);
    try (MinaServer other = MinaServer.accepting(folder, Path.of(stranger + ".pub"));
        Relay relay = new Relay(other.port(), 0);
        SshConnector connector = rig.host("web-1", relay.address()).connector()) {
      connector.expect(List.of("web-1"));
      await(() -> relay.accepted.get() == REFUSED_LOGIN);

      for (int needed = 1; needed <= 2; needed++) {
        assertThatThrownBy(() -> connector.session("web-1").run(TRUE))
            .hasMessageContaining("refuses the login");
        assertThat(relay.accepted).hasValue(needed * REFUSED_LOGIN);
      }
    }
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
