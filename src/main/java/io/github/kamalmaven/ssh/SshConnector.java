package io.github.kamalmaven.ssh;

import com.jcraft.jsch.JSch;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.ssh.channel.Channels;
import io.github.kamalmaven.ssh.channel.LoginSlots;
import io.github.kamalmaven.ssh.channel.SshSession;
import io.github.kamalmaven.ssh.channel.Threads;
import io.github.kamalmaven.ssh.identity.Identities;
import io.github.kamalmaven.ssh.identity.KeySources;
import io.github.kamalmaven.ssh.known.HostKeys;
import io.github.kamalmaven.ssh.known.KnownHostsFile;
import io.github.kamalmaven.ssh.route.ControlMachine;
import io.github.kamalmaven.ssh.route.Destination;
import io.github.kamalmaven.ssh.route.Destinations;
import io.github.kamalmaven.ssh.route.Dialer;
import io.github.kamalmaven.ssh.route.NameLookup;
import io.github.kamalmaven.ssh.route.Names;
import io.github.kamalmaven.ssh.route.Notes;
import io.github.kamalmaven.ssh.route.Patience;
import io.github.kamalmaven.ssh.route.ProxyCommands;
import io.github.kamalmaven.ssh.script.UploadNames;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/**
 * Hosts behind SSH. A connection is opened when it is first used, shared by all commands of its
 * host and of those behind it, and kept until the connector closes.
 *
 * <p>Safe for use by several threads.
 */
public final class SshConnector implements Connector {
  private final Destinations destinations;
  private final Login login;
  private final Dialer dialer;
  private final Threads threads = new Threads();
  private final boolean forwardAgent;
  private final Duration idleLimit;
  private final RandomGenerator random;
  private final Map<Destination, Connection> connections = new ConcurrentHashMap<>();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  /**
   * Connects to nothing yet.
   *
   * @param access what the deployment says
   * @param machine where this runs
   * @param names where hosts are found
   * @param patience how long a silent host is waited for
   * @param notes hears about retries, and JSch's log
   * @throws io.github.kamalmaven.KamalException if the OpenSSH configuration cannot be read
   */
  public SshConnector(
      Access access, ControlMachine machine, Names names, Patience patience, Notes notes) {
    JSch jsch = new JSch();
    SshLog log = new SshLog(access.ssh().logLevel(), notes);
    HostKeys known =
        new HostKeys(new KnownHostsFile(machine.knownHosts()), access.strictHostKeys(), notes);
    NameLookup lookup = new NameLookup(names, access.sshkit().dnsRetries(), machine, notes);
    this.destinations = new Destinations(access.ssh(), machine);
    this.dialer = new Dialer(lookup, new ProxyCommands(machine, threads, notes), patience);
    this.login =
        new Login(
            dialer,
            new LoginSlots(access.sshkit().maxConcurrentStarts()),
            new Proof.Source(
                new Identities(keySources(access, machine), jsch), access.respondent()),
            new Handshake(jsch, known, patience, threads, log),
            machine);
    this.forwardAgent = access.ssh().forwardAgent().orElse(true);
    this.idleLimit = access.sshkit().poolIdleTimeout();
    this.random = machine.random();
  }

  private static KeySources keySources(Access access, ControlMachine machine) {
    return new KeySources(
        access.ssh().keys().stream().map(machine::path).toList(),
        access.keyData(),
        access.ssh().keysOnly().orElse(false),
        machine.home(),
        access.passphrases());
  }

  @Override
  public Session session(String host) {
    return sessions.computeIfAbsent(
        host,
        name -> {
          Destination target = destinations.of(name);
          boolean forwarded = forwardAgent && target.keys().agent().isPresent();
          return new SshSession(
              new Channels(name, connection(target), forwarded, random),
              threads,
              new UploadNames(random));
        });
  }

  @Override
  public void expect(Collection<String> hosts) {
    List<String> all = List.copyOf(hosts);
    // What is wrong with a host's way is told to the first one who needs the host.
    Future<?> unused =
        threads.submit(
            () -> {
              all.forEach(host -> connection(destinations.of(host)).expect());
              return all;
            });
  }

  private Connection connection(Destination target) {
    return connections.computeIfAbsent(
        target,
        t ->
            new Connection(
                t, () -> login.open(t, jump -> connection(jump).tunnel()), threads, idleLimit));
  }

  @Override
  public void close() {
    connections.values().forEach(Connection::close);
    dialer.close();
    threads.close();
  }
}
