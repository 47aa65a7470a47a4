package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.plugin.SshSettings;
import io.github.kamalmaven.config.plugin.SshTransportName;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.mojo.settings.SettingsPassphrases;
import io.github.kamalmaven.mojo.terminal.TerminalPassphrases;
import io.github.kamalmaven.mojo.terminal.TerminalRespondent;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.Access;
import io.github.kamalmaven.ssh.SshConnector;
import io.github.kamalmaven.ssh.identity.HeadStart;
import io.github.kamalmaven.ssh.route.ControlMachine;
import io.github.kamalmaven.ssh.route.Names;
import io.github.kamalmaven.ssh.route.Patience;
import io.github.kamalmaven.ssh.system.SystemConnector;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Hosts over SSH, with the user's own keys, agent and known hosts: by the plugin itself, or by the
 * user's own {@code ssh}.
 *
 * @param environment the variables of the control machine
 * @param time the clock
 * @param random spreads retries in time
 * @param presence who is at the terminal, and is asked for passphrases and what hosts ask
 * @param servers of Maven's settings, which know some
 */
record SshTransport(
    Map<String, String> environment,
    TimeSource time,
    RandomGenerator random,
    UserTerminal.Presence presence,
    SettingsServers servers)
    implements Transport {

  @Override
  public Connector to(Place place, Deployment deployment, Secrets secrets, Report report) {
    List<Sensitive> keyData = deployment.ssh().keyData().stream().map(secrets::get).toList();
    SshSettings set = place.ssh().over(deployment.plugin().ssh());
    Path home = Path.of(System.getProperty("user.home"));
    Access access =
        new Access(
            deployment.ssh(),
            deployment.sshkit(),
            keyData,
            set.strictHostKeys().orElse(false),
            new SettingsPassphrases(
                servers, deployment.allHosts(), new TerminalPassphrases(presence, report)),
            new TerminalRespondent(presence, report));
    ControlMachine machine = ControlMachine.of(place.project(), home, environment, time, random);
    return switch (set.transport().orElse(SshTransportName.JAVA)) {
      case JAVA -> new SshConnector(access, machine, Names.DNS, Patience.STANDARD, report::detail);
      case SYSTEM -> new SystemConnector(access, machine, Patience.STANDARD, report::detail);
    };
  }

  @Override
  public void expect() {
    HeadStart.begin();
  }

  @Override
  public Transport with(SettingsServers known) {
    return new SshTransport(environment, time, random, presence, known);
  }
}
