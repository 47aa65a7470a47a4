package io.github.kamalmaven.ssh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** An sshd on loopback whose commands run in a POSIX shell. */
public interface TestServer extends AutoCloseable {

  int port();

  /** Where commands run. */
  Path home();

  @Override
  void close() throws IOException;

  /**
   * OpenSSH where it is installed and runs, else the embedded server, which has no Ed25519.
   *
   * @param folder the server's own
   * @param key made here, in the strongest kind that the server takes, and authorized
   */
  static TestServer preferred(Path folder, Path key) throws Exception {
    TestKeys.ed25519(key);
    Optional<OpenSshServer> real = OpenSshServer.start(folder, Path.of(key + ".pub"));
    if (real.isPresent()) {
      return real.get();
    }
    TestKeys.ecdsa(key);
    return MinaServer.accepting(folder, Path.of(key + ".pub"));
  }
}
