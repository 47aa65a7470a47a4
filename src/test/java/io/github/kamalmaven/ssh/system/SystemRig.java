package io.github.kamalmaven.ssh.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamalmaven.config.Ssh;
import io.github.kamalmaven.config.Sshkit;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.Access;
import io.github.kamalmaven.ssh.OpenSshServer;
import io.github.kamalmaven.ssh.Respondent;
import io.github.kamalmaven.ssh.TestKeys;
import io.github.kamalmaven.ssh.identity.Passphrases;
import io.github.kamalmaven.ssh.route.ControlMachine;
import io.github.kamalmaven.ssh.route.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The real ssh against the real sshd, both with files of the test only. */
final class SystemRig implements AutoCloseable {
  private static final String USER = System.getProperty("user.name");

  final Path key;
  final Path authorizedKeys;
  List<String> keys;
  List<Sensitive> keyData = List.of();
  Patience patience = Patience.STANDARD;

  private final Path folder;
  private final OpenSshServer server;
  private Optional<String> proxy = Optional.empty();

  private SystemRig(Path folder, Path key, Path authorizedKeys, OpenSshServer server) {
    this.folder = folder;
    this.key = key;
    this.authorizedKeys = authorizedKeys;
    this.server = server;
    this.keys = List.of(key.toString());
  }

  /** The test is skipped where one of the two is not installed. */
  static SystemRig start(Path folder) throws Exception {
    assumeTrue(isThere("ssh"));
    Path key = folder.resolve("key");
    TestKeys.ed25519(key);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Path authorized = Files.copy(Path.of(key + ".pub"), folder.resolve("authorized"));
    Optional<OpenSshServer> server = OpenSshServer.start(folder, authorized);
    assumeTrue(server.isPresent());
    return new SystemRig(folder, key, authorized, server.get());
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place).resolve(program)));
  }

  int port() {
    return server.port();
  }

  void proxy(String jump) {
    proxy = Optional.of(USER + "@" + jump);
  }

  SystemConnector connector() {
    Ssh ssh =
        new Ssh(
            USER,
            server.port(),
            proxy,
            Optional.empty(),
            Optional.of(true),
            keys,
            List.of(),
            new Ssh.ConfigFiles.Files(List.of(configuration().toString())),
            "fatal",
            Optional.of(false),
            Map.of());
    ControlMachine machine =
        new ControlMachine(
            folder,
            USER,
            folder,
            folder.resolve("known_hosts"),
            Optional.empty(),
            List.of("sh", "-c"),
            TimeSource.SYSTEM,
            new Random(1));
    return new SystemConnector(
        new Access(
            ssh,
            new Sshkit(30, Duration.ofMinutes(15), 3),
            keyData,
            false,
            Passphrases.NONE,
            Respondent.NOBODY),
        machine,
        patience,
        (host, line) -> {});
  }

  private Path configuration() {
    try {
      return Files.writeString(
          folder.resolve("ssh config"),
          """
          Host web-* jump
            HostName 127.0.0.1
            Port %d
            UserKnownHostsFile %s
            GlobalKnownHostsFile /dev/null
            IdentityAgent none
            LocalForward 1 127.0.0.1:1
          """
              .formatted(server.port(), folder.resolve("known_hosts")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many logins the server has seen. */
  long logins() {
    return server.said().stream().filter(line -> line.startsWith("Accepted publickey")).count();
  }

  void stopServer() {
    server.close();
  }

  /** Cuts every connection: the server's process for each of them ends, and then ours do. */
  void killConnections() {
    server.hangUp();
    processes().forEach(one -> one.onExit().join());
  }

  /** Lets every connection fall silent. */
  void freezeConnections() {
    try {
      server.freeze();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does something once a file is there. */
  void when(Path file, Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              while (!Files.exists(file)) {
                Thread.onSpinWait();
              }
              work.run();
            });
    thread.setDaemon(true);
    thread.start();
  }

  /** The regular files in a directory. */
  static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** The private directory of the connector that has logged in. */
  Path directory() {
    return processes().stream()
        .flatMap(one -> Stream.of(one.info().arguments().orElseThrow()))
        .dropWhile(word -> !word.equals("-S"))
        .skip(1)
        .findFirst()
        .map(socket -> Path.of(socket).getParent())
        .orElseThrow();
  }

  /** Processes of this one that are ssh. */
  List<ProcessHandle> processes() {
    return ProcessHandle.current()
        .descendants()
        .filter(one -> one.info().command().orElse("").endsWith("/ssh"))
        .toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
