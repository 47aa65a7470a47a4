package io.github.kamalmaven.ssh;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server in this process that is the host web-1, and takes the user's key. */
@Timeout(120)
abstract class OneServer {
  @TempDir Path folder;

  MinaServer server;
  SshRig rig;

  @BeforeEach
  void serve() throws Exception {
    Path key = folder.resolve("me/.ssh/id_ecdsa");
    TestKeys.ecdsa(key);
    server = MinaServer.accepting(folder, Path.of(key + ".pub"));
    rig = new SshRig(folder.resolve("me")).host("web-1", server.port());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }
}
