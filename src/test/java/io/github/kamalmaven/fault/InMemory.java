package io.github.kamalmaven.fault;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Transport;
import io.github.kamalmaven.mojo.rehearsal.SandboxSession;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.sandbox.Execution;
import io.github.kamalmaven.sandbox.Sandbox;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * No network at all, for faults that need none.
 *
 * @param sandbox the hosts
 * @param spelling the command line that hosts get, from the one that is meant
 */
record InMemory(Sandbox sandbox, UnaryOperator<String> spelling) implements Transport {

  @Override
  public Connector to(Place place, Deployment deployment, Secrets secrets, Report report) {
    return new Connector() {
      @Override
      public Session session(String host) {
        return new There(sandbox.host(host), spelling);
      }

      @Override
      public void close() {
        // There is nothing to close.
      }
    };
  }

  /** A host, seen from inside. */
  private record There(SandboxHost simulated, UnaryOperator<String> spelling) implements Session {
    @Override
    public String host() {
      return simulated.name();
    }

    @Override
    public Outcome run(CommandLine command) {
      String input = command.input().map(Sensitive::reveal).orElse("");
      String line = spelling.apply(command.toRun());
      Execution done = simulated.exec(line, input.getBytes(StandardCharsets.UTF_8));
      return new Outcome(command, done.exit(), done.out(), done.err());
    }

    @Override
    public void upload(Upload file) {
      new SandboxSession(simulated, "root").upload(file);
    }
  }
}
