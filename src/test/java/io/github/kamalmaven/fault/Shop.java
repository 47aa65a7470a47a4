package io.github.kamalmaven.fault;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.mojo.Transport;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.cli.KamalCli;
import io.github.kamalmaven.mojo.cli.Terminal;
import io.github.kamalmaven.mojo.terminal.RealTerminals;
import io.github.kamalmaven.mojo.terminal.Terminals;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.sandbox.Access;
import io.github.kamalmaven.sandbox.Sandbox;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.clock.SandboxClock;
import io.github.kamalmaven.sandbox.clock.VirtualClock;
import io.github.kamalmaven.sandbox.docker.ImageContent;
import io.github.kamalmaven.ssh.route.Patience;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A project and its simulated hosts, reached over real SSH on loopback and deployed by whole
 * command lines. Waiting takes no time.
 */
final class Shop implements AutoCloseable {
  /** Two web hosts, and one of workers. */
  static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      servers:
        web: [web-1, web-2]
        workers: {hosts: [jobs-1], cmd: work}
      env: {secret: [DB_PASSWORD]}
      """;

  /** One web host, and one of workers: what happens on one waits for the other. */
  static final String SMALL = DEPLOY_YML.replace("web: [web-1, web-2]", "web: [web-1]");

  /** Two web hosts: neither waits for the other. */
  static final String WEB = DEPLOY_YML.replaceFirst("  workers: .*\\n", "");

  private static final String TOOLS = "tools";
  private static final Pattern HOST = Pattern.compile("(web|jobs)-[0-9]+");

  private static final String SECRETS = "REGISTRY_PASSWORD=hunter2\nDB_PASSWORD=correct-horse\n";
  private static final String KEY = Keys.privateKey();

  private final Path folder;
  private final List<String> deployedHosts;
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final Sandbox sandbox = new Sandbox(clock);
  private final SandboxClock behind = new Behind(clock, Duration.ofDays(1));
  private final Map<String, InetSocketAddress> doors = new ConcurrentHashMap<>();
  private final HeardHooks hooks;
  private final List<Runnable> cures = new ArrayList<>();
  private UserTerminal.Presence presence = UserTerminal.Presence.NOBODY;
  private UnaryOperator<String> spelling = UnaryOperator.identity();
  private boolean realTime;
  private Patience patience = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(30), 3);

  /**
   * @param folder an empty directory
   * @param deployYml its configuration; hosts are called web-1, jobs-1 and so on
   */
  Shop(Path folder, String deployYml) {
    this.folder = folder;
    this.deployedHosts =
        HOST.matcher(deployYml).results().map(MatchResult::group).distinct().sorted().toList();
    this.hooks = new HeardHooks(folder);
    hooks.add("pre-connect", "post-deploy", "post-deploy-failure");
    deployedHosts.forEach(this::host);
    sandbox
        .registry()
        .provide(
            Pattern.compile("registry\\..*"), ImageContent.labelled(Map.of("service", "shop")));
    write("config/deploy.yml", deployYml);
    write(".kamal/secrets", SECRETS);
  }

  /** The project's directory. */
  Path folder() {
    return folder;
  }

  /** The hosts of its configuration. */
  List<String> deployedHosts() {
    return deployedHosts;
  }

  /** A host; the clocks of those of workers are a day behind. */
  SandboxHost host(String name) {
    return name.startsWith("jobs") ? sandbox.host(name, behind) : sandbox.host(name);
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** Adds a hook, or another in its place, until all is healed. */
  Path addHook(String name, String script) {
    whenHealed(() -> hooks.add(name));
    return hooks.add(name, script);
  }

  /** The hooks that ran since the last time. */
  List<String> takeHooks() {
    return hooks.take();
  }

  /** Lets something happen when all is healed. */
  void whenHealed(Runnable cure) {
    cures.add(cure);
  }

  /** Takes all faults away. */
  void heal() {
    for (SandboxHost host : sandbox.hosts()) {
      host.heal();
      host.access().door(Access.Door.OPEN);
      host.exec("sandbox-install-docker");
    }
    cures.forEach(Runnable::run);
  }

  /** Changes how long a silent host is waited for. */
  void patience(Duration connect) {
    patience = new Patience(connect, Duration.ofSeconds(30), 3);
  }

  /** Lets waiting take time, for what happens after a while. */
  void inRealTime() {
    realTime = true;
  }

  /** Lets somebody be at the terminal. */
  void atTerminal(UserTerminal.Presence who) {
    presence = who;
  }

  /** Lets machines get other command lines than those that are meant, over no network. */
  void misspell(UnaryOperator<String> line) {
    spelling = line;
  }

  /** Adds a program to the control machine. */
  void addTool(String name, String script) {
    write(TOOLS + "/" + name, script);
  }

  /** Lets a host's name be unknown from now on. */
  void forgetName(String host) {
    listen();
    doors.remove(host);
  }

  /** Lets all hosts listen, each the way it meets those who connect now. */
  void listen() {
    if (!doors.isEmpty()) {
      return;
    }
    try {
      sandbox.listen(Shop.class.getClassLoader());
    } catch (IOException | ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
    for (SandboxHost host : sandbox.hosts()) {
      int port = sandbox.port(host.name());
      doors.putIfAbsent(host.name(), new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }
  }

  /** Runs a command line of Kamal's, over real connections. */
  Told kamalOverSsh(String... words) {
    listen();
    return run(new OverSsh(folder, KEY, Map.copyOf(doors), patience, time()), words);
  }

  /** Runs a command line of Kamal's, over no network. */
  Told kamal(String... words) {
    return run(new InMemory(sandbox, spelling), words);
  }

  private Told run(Transport transport, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(folder, stream(out), stream(err), Ansi.OFF);
    int exit = new KamalCli(terminal, wiring(transport)).run(List.of(words));
    return new Told(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Puts the hosts in the state after a first deploy. */
  void setUp(String version) {
    for (String name : deployedHosts) {
      String role = name.startsWith("web") ? "web" : "workers";
      SandboxHost host = host(name);
      host.scene().prepared();
      host.exec(
          """
          docker pull %1$s:%2$s
          docker tag %1$s:%2$s %1$s:latest
          docker run -d --name shop-%3$s-%2$s --network kamal --env KAMAL_VERSION=%2$s \\
            --label service=shop --label role=%3$s --label destination= %1$s:%2$s
          """
              .formatted("registry.example.test/acme/shop", version, role));
      if (role.equals("web")) {
        host.exec(
            "docker exec kamal-proxy kamal-proxy deploy shop-web --target=shop-web-%s:80"
                .formatted(version));
      }
      host.transcript().clear();
    }
  }

  /** Deploys a version that is in the registry, over no network. */
  Told deploy(String version) {
    return kamal("deploy", "--skip-push", "--version", version);
  }

  /** Deploys a version that is in the registry, over real connections. */
  Told deployOverSsh(String version) {
    return kamalOverSsh("deploy", "--skip-push", "--version", version);
  }

  /** Its parts, with another way to its hosts. */
  Wiring wiring(Transport transport) {
    String path = folder.resolve(TOOLS) + File.pathSeparator + System.getenv("PATH");
    Map<String, String> environment =
        Map.of("PATH", path, "HOME", folder.toString(), "USER", "grace");
    Terminals terminals =
        presence == UserTerminal.Presence.NOBODY
            ? Terminals.NONE
            : new RealTerminals(environment, presence);
    return new Wiring(environment, this::processes, transport, terminals, time(), new Random(1));
  }

  private Local processes(Path directory, Map<String, String> variables) {
    return new DeployingMachine(
        new LocalProcesses(new PosixShell("sh"), directory, variables),
        directory,
        sandbox.host(Local.NAME),
        hooks,
        spelling);
  }

  private TimeSource time() {
    return realTime ? TimeSource.SYSTEM : new NoWait(clock);
  }

  /** Writes a file of the project; a script can be run. */
  Path write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return text.startsWith("#!")
          ? Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"))
          : path;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    sandbox.close();
  }
}
