package io.github.kamalmaven.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The real OpenSSH server, run for one test. */
public final class OpenSshServer implements TestServer {
  private final Process process;
  private final int port;
  private final List<String> said;

  private OpenSshServer(Process process, int port, List<String> said) {
    this.process = process;
    this.port = port;
    this.said = said;
  }

  static boolean isInstalled() {
    return program().isPresent();
  }

  public static Optional<OpenSshServer> start(Path folder, Path authorizedKeys) throws Exception {
    return start(folder, authorizedKeys, "");
  }

  /**
   * @param further settings
   */
  static Optional<OpenSshServer> start(Path folder, Path authorizedKeys, String further)
      throws Exception {
    Optional<Path> sshd = program();
    if (sshd.isEmpty()) {
      return Optional.empty();
    }
    Path hostKey = folder.resolve("openssh_host_key");
    TestKeys.ecdsa(hostKey);
    Files.setPosixFilePermissions(hostKey, PosixFilePermissions.fromString("rw-------"));
    int port = freePort();
    Path config = folder.resolve("sshd_config");
    Files.writeString(
        config,
        """
        ListenAddress 127.0.0.1:%d
        HostKey %s
        AuthorizedKeysFile %s
        UsePAM no
        PidFile none
        StrictModes no
        PermitRootLogin yes
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        """
                .formatted(port, hostKey, authorizedKeys)
            + further
            + "\n");
    Process process =
        new ProcessBuilder(sshd.get().toString(), "-D", "-e", "-f", config.toString())
            .redirectErrorStream(true)
            .start();
    List<String> said = new CopyOnWriteArrayList<>();
    return listening(process, port, said)
        ? Optional.of(new OpenSshServer(process, port, said))
        : Optional.empty();
  }

  private static Optional<Path> program() {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder).resolve("sshd"))
        .filter(Files::isExecutable)
        .map(Path::toAbsolutePath)
        .findFirst();
  }

  private static boolean listening(Process process, int port, List<String> said)
      throws IOException {
    // sshd -e says so on standard error.
    var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("Server listening on")) {
        drain(lines, said);
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
          return probe.isConnected();
        }
      }
    }
    return false;
  }

  /** A full pipe would stop the server. */
  private static void drain(BufferedReader lines, List<String> said) {
    Thread thread =
        new Thread(
            () -> {
              try {
                lines.lines().forEach(said::add);
              } catch (UncheckedIOException ended) {
                // The test is over.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Path home() {
    return Path.of(System.getProperty("user.home"));
  }

  /** What it has written to its log. */
  public List<String> said() {
    return said;
  }

  /** Hangs up on everybody. */
  public void hangUp() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** Stops all that serves those who are logged in; the connections stay. */
  public void freeze() throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("kill", "-STOP"));
    process.descendants().forEach(one -> words.add("" + one.pid()));
    new ProcessBuilder(words).start().waitFor();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroy();
    process.onExit().join();
  }
}
