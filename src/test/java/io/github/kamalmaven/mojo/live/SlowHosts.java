package io.github.kamalmaven.mojo.live;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Transport;
import io.github.kamalmaven.mojo.rehearsal.Stage;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.sandbox.Execution;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        return new Slow(stage.host(host), millis);
      }

      @Override
      public void close() {
        // There is nothing to close.
      }
    };
  }

  private record Slow(SandboxHost simulated, int millis) implements Session {
    @Override
    public String host() {
      return simulated.name();
    }

    @Override
    public Outcome run(CommandLine command) {
      takeTime();
      String input = command.input().map(Sensitive::reveal).orElse("");
      Execution done = simulated.exec(command.toRun(), input.getBytes(StandardCharsets.UTF_8));
      return new Outcome(command, done.exit(), done.out(), done.err());
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
      try {
        String path = DiskPath.resolve(simulated.user("root").home(), file.path());
        simulated.disk().makeDirectories(DiskPath.parent(path));
        simulated.upload(file.path(), file.content(), file.mode());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
