package io.github.kamalmaven.mojo.live;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Transport;
import io.github.kamalmaven.mojo.rehearsal.SandboxSession;
import io.github.kamalmaven.mojo.rehearsal.Stage;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.shell.CommandLine;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Simulated hosts that take their time, over no network.
 *
 * @param stage the hosts
 * @param millis what a command takes on average
 */
record SlowHosts(Stage stage, int millis) implements Transport {

  @Override
  public Connector to(Place place, Deployment deployment, Secrets secrets, Report report) {
    stage.prepare(deployment);
    return new Connector() {
      @Override
      public Session session(String host) {
        return new Slow(new SandboxSession(stage.host(host), "root"), millis);
      }

      @Override
      public void close() {
        // There is nothing to close.
      }
    };
  }

  private record Slow(Session plain, int millis) implements Session {
    @Override
    public String host() {
      return plain.host();
    }

    @Override
    public Outcome run(CommandLine command) {
      takeTime();
      return plain.run(command);
    }

    private void takeTime() {
      try {
        Thread.sleep(ThreadLocalRandom.current().nextLong(2L * millis + 1));
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void upload(Upload file) {
      plain.upload(file);
    }
  }
}
