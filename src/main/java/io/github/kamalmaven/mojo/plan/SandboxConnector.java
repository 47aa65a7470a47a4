package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.mojo.rehearsal.Stage;

/**
 * The way to simulated hosts, without SSH.
 *
 * @param stage the hosts
 * @param user who logs in
 */
record SandboxConnector(Stage stage, String user) implements Connector {

  @Override
  public Session session(String host) {
    return new SandboxSession(stage.host(host), user);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
