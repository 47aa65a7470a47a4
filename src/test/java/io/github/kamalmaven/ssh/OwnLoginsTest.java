package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnLoginsTest {
  @TempDir Path folder;

  private MinaServer server;
  private SshRig rig;

  @BeforeEach
  void serve() throws Exception {
    Path key = folder.resolve("me/.ssh/id_ecdsa");
    TestKeys.ecdsa(key);
    server = MinaServer.accepting(folder, Path.of(key + ".pub"));
    rig = new SshRig(folder.resolve("me")).host("web-1", server.port()).host("db", server.port());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void a_host_may_have_a_user_and_a_port_of_its_own() {
    rig.logins = Map.of("db", new Ssh.Login(Optional.of("app"), Optional.of(2222)));

    try (SshConnector connector = rig.connector()) {
      connector.session("web-1").execute(CommandLine.of("true"));
      connector.session("db").execute(CommandLine.of("true"));
    }

    assertThat(rig.knownHosts()).content().contains("web-1 ", "[db]:2222 ");
    assertThat(server.users).containsExactlyInAnyOrder(SshRig.USER, "app");
  }

  @Test
  void what_a_host_does_not_have_of_its_own_is_that_of_all() {
    rig.logins = Map.of("db", new Ssh.Login(Optional.of("app"), Optional.empty()));

    try (SshConnector connector = rig.connector()) {
      connector.session("db").execute(CommandLine.of("true"));
    }

    assertThat(rig.knownHosts()).content().startsWith("db ");
    assertThat(server.users).containsExactly("app");
  }
}
