package io.github.kamalmaven.ssh;

import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.config.Ssh.ConfigFiles;
import io.github.kamalmaven.config.Sshkit;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.identity.Passphrases;
import io.github.kamalmaven.ssh.route.ControlMachine;
import io.github.kamalmaven.ssh.route.Names;
import io.github.kamalmaven.ssh.route.Patience;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** Builds a connector for a test: a home of its own, hosts on loopback, waits that take no time. */
final class SshRig {
  static final String USER = System.getProperty("user.name");

  final Path home;
  final List<String> notes = new CopyOnWriteArrayList<>();
  final Map<String, InetSocketAddress> hosts = new HashMap<>();
  Optional<Path> agent = Optional.empty();
  Optional<String> proxy = Optional.empty();
  Optional<String> proxyCommand = Optional.empty();
  Optional<Boolean> keysOnly = Optional.empty();
  Passphrases passphrases = Passphrases.NONE;
  Respondent respondent = Respondent.NOBODY;
  Map<String, String> environment = Map.of();
  Map<String, Ssh.Login> logins = Map.of();
  boolean strictHostKeys;
  List<String> keys = new ArrayList<>();
  List<Sensitive> keyData = new ArrayList<>();
  ConfigFiles config = new ConfigFiles.None();
  Patience patience = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(30), 3);
  Optional<Names> names = Optional.empty();
  TimeSource time = NO_WAIT;
  Duration idleLimit = Duration.ofSeconds(900);

  SshRig(Path home) {
    this.home = home;
  }

  static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  SshRig host(String name, int port) {
    hosts.put(name, loopback(port));
    return this;
  }

  SshRig host(String name, InetSocketAddress address) {
    hosts.put(name, address);
    return this;
  }

  Path knownHosts() {
    return home.resolve(".ssh").resolve("known_hosts");
  }

  SshConnector connector() {
    Ssh ssh =
        new Ssh(
            USER,
            22,
            proxy,
            proxyCommand,
            keysOnly,
            keys,
            List.of(),
            config,
            "fatal",
            Optional.empty(),
            logins);
    Sshkit sshkit = new Sshkit(30, idleLimit, 3);
    ControlMachine machine =
        new ControlMachine(
            home,
            USER,
            home,
            knownHosts(),
            agent,
            List.of("sh", "-c"),
            time,
            new Random(1),
            environment);
    return new SshConnector(
        new Access(ssh, sshkit, keyData, strictHostKeys, passphrases, respondent),
        machine,
        names.orElseGet(() -> Names.mapped(hosts)),
        patience,
        (host, text) -> notes.add(host + ": " + text));
  }

  static final TimeSource NO_WAIT =
      new TimeSource() {
        @Override
        public Instant now() {
          return Instant.EPOCH;
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
          Thread.yield();
        }
      };
}
