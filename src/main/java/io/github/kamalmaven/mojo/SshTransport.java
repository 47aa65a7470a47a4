package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.Access;
import io.github.kamalmaven.ssh.SshConnector;
import io.github.kamalmaven.ssh.identity.Passphrases;
import io.github.kamalmaven.ssh.route.ControlMachine;
import io.github.kamalmaven.ssh.route.Names;
import io.github.kamalmaven.ssh.route.Patience;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Hosts over SSH, with the user's own keys, agent and known hosts.
 *
 * @param environment the variables of the control machine
 * @param time the clock
 * @param random spreads retries in time
 * @param passphrases open private keys
 */
record SshTransport(
    Map<String, String> environment,
    TimeSource time,
    RandomGenerator random,
    Passphrases passphrases)
    implements Transport {

  @Override
  public Connector to(Place place, Deployment deployment, Secrets secrets, Report report) {
    List<Sensitive> keyData = deployment.ssh().keyData().stream().map(secrets::get).toList();
    Path home = Path.of(System.getProperty("user.home"));
    return new SshConnector(
        new Access(
            deployment.ssh(),
            deployment.sshkit(),
            keyData,
            place.strictHostKeys().or(deployment.plugin()::strictHostKeys).orElse(false),
            passphrases),
        ControlMachine.of(place.project(), home, environment, time, random),
        Names.DNS,
        Patience.STANDARD,
        report::detail);
  }
}
