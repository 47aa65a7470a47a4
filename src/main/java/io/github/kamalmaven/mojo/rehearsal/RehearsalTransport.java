package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Transport;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.Access;
import io.github.kamalmaven.ssh.Respondent;
import io.github.kamalmaven.ssh.SshConnector;
import io.github.kamalmaven.ssh.identity.Passphrases;
import io.github.kamalmaven.ssh.route.ControlMachine;
import io.github.kamalmaven.ssh.route.Names;
import io.github.kamalmaven.ssh.route.Patience;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * SSH to the hosts of a sandbox: every host's name leads to its loopback port, with a key made for
 * the rehearsal; the user's keys, agent and known hosts are left alone.
 *
 * @param stage the hosts
 * @param engine has the SSH server
 * @param scratch a directory of the rehearsal's own
 * @param random spreads retries in time
 */
record RehearsalTransport(Stage stage, ClassLoader engine, Path scratch, RandomGenerator random)
    implements Transport {

  @Override
  public Connector to(Place place, Deployment deployment, Secrets secrets, Report report) {
    stage.prepare(deployment);
    stage.listen(engine);
    Access access =
        new Access(
            ownKeyOnly(deployment.ssh()),
            deployment.sshkit(),
            List.of(Sensitive.of(RehearsalKey.generate())),
            false,
            Passphrases.NONE,
            Respondent.NOBODY);
    return new SshConnector(
        access, machine(place.project()), names(deployment), Patience.STANDARD, report::detail);
  }

  private ControlMachine machine(Path project) {
    return new ControlMachine(
        project,
        "rehearsal",
        scratch,
        scratch.resolve("known_hosts"),
        Optional.empty(),
        List.of(),
        TimeSource.SYSTEM,
        random);
  }

  private Names names(Deployment deployment) {
    Map<String, InetSocketAddress> ports = new HashMap<>();
    for (String host : deployment.allHosts()) {
      ports.put(host, new InetSocketAddress(InetAddress.getLoopbackAddress(), stage.port(host)));
    }
    return Names.mapped(ports);
  }

  private static Ssh ownKeyOnly(Ssh ssh) {
    return new Ssh(
        ssh.user(),
        ssh.port(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(true),
        List.of(),
        List.of("REHEARSAL"),
        new Ssh.ConfigFiles.None(),
        ssh.logLevel(),
        Optional.of(false));
  }
}
