package io.github.kamalmaven.ssh;

import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session on a real sshd, where there is one, that has run a command already. */
@Timeout(120)
abstract class SessionOnRealShell {
  @TempDir Path folder;

  Relay relay;
  Session session;
  private TestServer server;
  private SshConnector connector;

  @BeforeEach
  void connect() throws Exception {
    server = TestServer.preferred(folder, folder.resolve("home/.ssh/id_ed25519"));
    relay = new Relay(server.port(), 0);
    connector = new SshRig(folder.resolve("home")).host("web-1", relay.address()).connector();
    session = connector.session("web-1");
    session.run(CommandLine.of("true"));
  }

  @AfterEach
  void disconnect() throws Exception {
    connector.close();
    relay.close();
    server.close();
  }
}
