package io.github.kamalmaven.mojo.install;

import io.github.kamalmaven.FileTree;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.cli.KamalCli;
import io.github.kamalmaven.mojo.cli.Terminal;
import io.github.kamalmaven.report.console.Ansi;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The command lines from which the JVM learns what {@code kamal} is made of: one shows help, one a
 * configuration, and one deploys to a host where nothing answers. Nothing is changed, and nothing
 * is printed.
 */
final class Training {
  private static final String CONFIGURATION =
      """
      <%% service = "app" %%>
      service: <%%= service %%>
      image: app
      servers:
        web: [127.0.0.1]
      proxy: {host: app.example.com, app_port: 3000}
      registry: {server: registry.example.com, username: app, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      env:
        clear: {PORT: 3000}
        secret: [SECRET]
      ssh: {port: %d, keys_only: true, keys: []}
      """;

  private Training() {}

  /** Runs them all. */
  public static void main(String[] args) throws IOException {
    Path project = Files.createTempDirectory("kamal-training");
    try {
      Files.createDirectories(project.resolve("config"));
      Files.writeString(
          project.resolve("config/deploy.yml"), CONFIGURATION.formatted(closedPort()));
      Files.createDirectories(project.resolve(".kamal"));
      Files.writeString(project.resolve(".kamal/secrets"), "REGISTRY_PASSWORD=1\nSECRET=$PATH\n");
      run(project, "help", "deploy");
      run(project, "config", "--version=v1");
      run(project, "deploy", "--skip-push", "--version=v1");
    } finally {
      FileTree.delete(project);
    }
    System.exit(0);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void run(Path project, String... words) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Wiring wiring =
        Wiring.real(
            Map.of("PATH", System.getenv().getOrDefault("PATH", "")), UserTerminal.Presence.NOBODY);
    new KamalCli(new Terminal(project, nowhere, nowhere, Ansi.OFF), wiring).run(List.of(words));
  }
}
