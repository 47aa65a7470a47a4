package io.github.kamalmaven.fault;

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
import io.github.kamalmaven.ssh.route.Patience;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * SSH to simulated hosts, with a key of its own.
 *
 * @param home where the known hosts are kept
 * @param key a private key
 * @param doors where each host listens
 * @param patience how long a silent host is waited for
 * @param time waits between attempts
 */
record OverSsh(
    Path home, String key, Map<String, InetSocketAddress> doors, Patience patience, TimeSource time)
    implements Transport {

  @Override
  public Connector to(Place place, Deployment deployment, Secrets secrets, Report report) {
    Access access =
        new Access(
            withKey(deployment.ssh()),
            deployment.sshkit(),
            List.of(Sensitive.of(key)),
            false,
            Passphrases.NONE,
            Respondent.NOBODY);
    ControlMachine machine =
        new ControlMachine(
            place.project(),
            "grace",
            home,
            home.resolve("known_hosts"),
            Optional.empty(),
            List.of("sh", "-c"),
            time,
            new Random(1));
    return new SshConnector(access, machine, this::addresses, patience, report::detail);
  }

  private List<InetSocketAddress> addresses(String host, int port) throws UnknownHostException {
    if (!doors.containsKey(host)) {
      throw new UnknownHostException(host);
    }
    return List.of(doors.get(host));
  }

  private static Ssh withKey(Ssh ssh) {
    return new Ssh(
        ssh.user(),
        ssh.port(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(true),
        List.of(),
        List.of("KEY"),
        new Ssh.ConfigFiles.None(),
        ssh.logLevel(),
        Optional.of(false));
  }
}
