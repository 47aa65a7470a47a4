package io.github.kamalmaven.operation;

import io.github.kamalmaven.build.BuildFiles;
import io.github.kamalmaven.build.GitRepository;
import io.github.kamalmaven.build.VersionSource;
import io.github.kamalmaven.build.jvm.JavaBuilds;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.plugin.JibSettings;
import io.github.kamalmaven.config.read.DeploymentReader;
import io.github.kamalmaven.config.read.erb.engine.World;
import io.github.kamalmaven.hook.HookExecutor;
import io.github.kamalmaven.hook.HookSite;
import io.github.kamalmaven.host.Fleet;
import io.github.kamalmaven.host.resume.ResumingConnector;
import io.github.kamalmaven.operation.main.BuildOptions;
import io.github.kamalmaven.registry.ImageLookup;
import io.github.kamalmaven.registry.account.Account;
import io.github.kamalmaven.registry.account.Accounts;
import io.github.kamalmaven.registry.account.DockerConfig;
import io.github.kamalmaven.registry.account.Elsewhere;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.secret.SettingsServers;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** A project, its simulated hosts and its control machine, and everything that happened to them. */
public final class Rig {
  /** A deploy of an image that was pushed. */
  public static final BuildOptions PUSHED =
      new BuildOptions(true, false, Optional.empty(), Optional.empty(), JibSettings.NONE);

  /** What deploys: a process of another machine. */
  public static final Origin ORIGIN =
      new Origin(
          "ann",
          "laptop",
          4711,
          Optional.of(Instant.parse("2026-11-22T09:59:00Z")),
          Optional.of("b007/1"));

  private final Path project;
  private final Deployment deployment;
  private final Chronicle chronicle = new Chronicle();
  private final SimulatedFleet hosts;
  private final ControlMachine machine;
  private final TypedCommands terminal = new TypedCommands();
  private Optional<Account> stranger = Optional.empty();
  private ImageLookup images = ImageLookup.NOWHERE;
  private final Random random = new Random(1);
  private final List<Event> events = new CopyOnWriteArrayList<>();

  /**
   * @param project an empty directory
   * @param deployYml what deploy.yml says besides service, image, registry and, unless it says so,
   *     builder
   */
  public Rig(Path project, String deployYml) {
    this(project, ", username: bot, password: [REGISTRY_PASSWORD]", deployYml);
  }

  /** One whose deploy.yml leaves it to others who logs in to the registry. */
  public static Rig withoutUser(Path project, String deployYml) {
    return new Rig(project, "", deployYml);
  }

  private Rig(Path project, String user, String deployYml) {
    this.project = project;
    write(
        "config/deploy.yml",
        """
        service: shop
        image: acme/shop
        registry: {server: registry.example.test%s}
        """
                .formatted(user)
            + (deployYml.contains("builder:") ? "" : "builder: {arch: amd64}\n")
            + deployYml);
    write(".kamal/secrets", "REGISTRY_PASSWORD=s3cret\n");
    this.deployment =
        new DeploymentReader(
                project, new HashMap<>(), World.of(script -> ""), server -> user.isEmpty())
            .read(project.resolve("config/deploy.yml"), Optional.empty());
    this.hosts = new SimulatedFleet(deployment, chronicle);
    this.machine = new ControlMachine(chronicle);
  }

  /** Knows somebody for every registry. */
  public Rig withStranger(Account anybody) {
    stranger = Optional.of(anybody);
    return this;
  }

  /** Gives the registry images that can be looked up. */
  public Rig withImages(ImageLookup known) {
    images = known;
    return this;
  }

  /** Gives the project a hook. */
  public Rig withHook(String name) {
    return write(".kamal/hooks/" + name, "");
  }

  /** Gives the project a hook that fails. */
  public Rig withFailingHook(String name, String output) {
    machine.failHook(name, output);
    return withHook(name);
  }

  /** Gives every host what it has after its first deploy. */
  public Rig prepared() {
    deployment.allHosts().forEach(host -> host(host).scene().prepared());
    return this;
  }

  /** Writes a file of the project. */
  public Rig write(String path, String text) {
    try {
      Path file = project.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A file of the project. */
  public File file(String path) {
    return project.resolve(path).toFile();
  }

  /** A host. */
  public SandboxHost host(String name) {
    return hosts.host(name);
  }

  /** What everything happened to, in order. */
  public Chronicle chronicle() {
    return chronicle;
  }

  /** The hosts that connections were begun to before they were needed. */
  public List<String> expected() {
    return hosts.expected();
  }

  /** How many batches a host was given: over SSH, each is a round trip. */
  public int batches(String host) {
    return hosts.line(host).batches();
  }

  /** How many commands and uploads a host was given. */
  public int steps(String host) {
    return hosts.line(host).steps();
  }

  /**
   * Cuts the connection to a host, once.
   *
   * @param count this many commands and uploads from now
   * @param how much of the batch it does nevertheless
   */
  public void cut(String host, int count, Cut how) {
    hosts.line(host).cutIn(count, how, false);
  }

  /** The same, and nobody gets another connection until it is {@linkplain #repair repaired}. */
  public void cutForGood(String host, int count, Cut how) {
    hosts.line(host).cutIn(count, how, true);
  }

  /** Lets something happen when a host is given its next command or upload but so many. */
  public void when(String host, int count, Runnable then) {
    hosts.line(host).when(count, then);
  }

  /** Gives a host its connection back, and lets nothing happen to it any more. */
  public void repair(String host) {
    hosts.line(host).repair();
  }

  /** The user's terminal, and what was attached to it. */
  public TypedCommands terminal() {
    return terminal;
  }

  /** What the user was told, in order. */
  public List<String> said() {
    return events.stream()
        .filter(Event.Said.class::isInstance)
        .map(event -> ((Event.Said) event).text())
        .toList();
  }

  /** What the user was warned of as doubtful, in order. */
  public List<String> cautioned() {
    return events.stream()
        .filter(Event.Cautioned.class::isInstance)
        .map(event -> ((Event.Cautioned) event).text())
        .toList();
  }

  /** What was answered for each host, in order. */
  public List<String> answered() {
    return events.stream()
        .filter(Event.Answered.class::isInstance)
        .map(Event.Answered.class::cast)
        .map(answer -> answer.kind() + " " + answer.host() + ": " + answer.text())
        .toList();
  }

  /** What was printed as an answer, in order. */
  public List<String> printed() {
    return events.stream()
        .filter(Event.Printed.class::isInstance)
        .map(event -> ((Event.Printed) event).text())
        .toList();
  }

  /** Lets something happen whenever the operation has waited. */
  public void whenSlept(Runnable then) {
    hosts.whenSlept(then);
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    hosts.pass(time);
  }

  /** The context of a goal on a version. */
  public DeployContext context(String version, String... command) {
    return context(SampleOptions.of(command).version(version).options());
  }

  private Accounts accounts(Secrets secrets) {
    DockerConfig docker = new DockerConfig(Map.of(), project, machine);
    return new Accounts(deployment, secrets, new Elsewhere(SettingsServers.NONE, docker, stranger));
  }

  /** The context of a goal. */
  public DeployContext context(Options options) {
    Report report = events::add;
    GitRepository git = new GitRepository(machine, project);
    Secrets secrets = RigSecrets.of(project, deployment, machine, report);
    return new DeployContext(
        new Parts(
            project,
            deployment,
            new Fleet(new ResumingConnector(hosts, report, hosts.time()), report),
            machine,
            terminal,
            new HookExecutor(
                HookSite.of(project, deployment.hooks()), machine, report, hosts.time()),
            secrets,
            accounts(secrets),
            images,
            git,
            BuildFiles.SYSTEM,
            Optional.empty(),
            new VersionSource(
                Optional.empty(), git, Optional.empty(), () -> "0123456789abcdef", report::say),
            report,
            hosts.time(),
            random,
            (file, variables) -> {
              throw new AssertionError("not expected: the template " + file);
            },
            Map::of,
            JavaBuilds.NONE,
            () -> ORIGIN),
        options);
  }
}
