package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.mojo.rehearsal.SandboxSession;
import io.github.kamalmaven.mojo.rehearsal.Stage;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.shell.CommandLine;

/**
 * The way to simulated hosts, without SSH.
 *
 * @param stage the hosts
 * @param user who logs in
 */
record SandboxConnector(Stage stage, String user) implements Connector {

  @Override
  public Session session(String host) {
    SandboxHost simulated = stage.host(host);
    return new Trusting(simulated, new SandboxSession(simulated, user));
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  /** A program that the sandbox does not have may be on a real host, and in a real container. */
  private record Trusting(SandboxHost simulated, Session plain) implements Session {
    private static final int NOT_FOUND = 127;

    @Override
    public String host() {
      return plain.host();
    }

    @Override
    public Outcome run(CommandLine command) {
      Outcome outcome = plain.run(command);
      return outcome.exit() == NOT_FOUND && simulated.hasDocker()
          ? new Outcome(command, 0, outcome.stdout(), outcome.stderr())
          : outcome;
    }

    @Override
    public void upload(Upload file) {
      plain.upload(file);
    }
  }
}
