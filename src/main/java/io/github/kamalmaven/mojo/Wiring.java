package io.github.kamalmaven.mojo;

import io.github.kamalmaven.build.GitRepository;
import io.github.kamalmaven.build.VersionSource;
import io.github.kamalmaven.build.jvm.JavaBuilds;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.read.DeploymentReader;
import io.github.kamalmaven.config.read.check.Problem;
import io.github.kamalmaven.hook.HookExecutor;
import io.github.kamalmaven.hook.HookVariable;
import io.github.kamalmaven.hook.trial.Bench;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Fleet;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.host.resume.ResumingConnector;
import io.github.kamalmaven.host.told.ReportingConnector;
import io.github.kamalmaven.host.told.ReportingLocal;
import io.github.kamalmaven.host.told.Waits;
import io.github.kamalmaven.mojo.engine.Downloads;
import io.github.kamalmaven.mojo.mask.MaskedReport;
import io.github.kamalmaven.mojo.mask.WrittenPasswords;
import io.github.kamalmaven.mojo.settings.SettingsFile;
import io.github.kamalmaven.mojo.terminal.RealTerminals;
import io.github.kamalmaven.mojo.terminal.Terminals;
import io.github.kamalmaven.nested.Sharing;
import io.github.kamalmaven.operation.Origin;
import io.github.kamalmaven.operation.Parts;
import io.github.kamalmaven.registry.RegistryClient;
import io.github.kamalmaven.registry.account.Accounts;
import io.github.kamalmaven.registry.account.Registries;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.SecretCommands;
import io.github.kamalmaven.secret.SecretFiles;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.secret.SettingsServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;

/**
 * Puts the parts of a deployment together; no other class knows which ones they are.
 *
 * <p>Its components are the doors to the outside: a rehearsal or a test gives others.
 *
 * @param environment the variables of the control machine
 * @param processes how commands run on the control machine
 * @param transport how hosts are reached
 * @param terminals how commands are attached to the user's terminal
 * @param time the clock
 * @param random for names that must not clash; safe for use by several threads
 * @param commandLines understands what hooks call; without it they find no {@code kamal}
 * @param sharing what the run around this one lends
 * @param downloads what Maven can get besides: another Ruby, hooks of others
 * @param servers the servers of Maven's settings
 * @param registries how image registries are reached
 */
public record Wiring(
    Map<String, String> environment,
    Processes processes,
    Transport transport,
    Terminals terminals,
    TimeSource time,
    RandomGenerator random,
    Optional<CommandLines> commandLines,
    Sharing sharing,
    Optional<Downloads> downloads,
    SettingsServers servers,
    Registries registries) {
  /** Copies the map. */
  public Wiring {
    environment = Map.copyOf(environment);
  }

  /** Without {@code kamal} for hooks, and without downloads. */
  public Wiring(
      Map<String, String> environment,
      Processes processes,
      Transport transport,
      Terminals terminals,
      TimeSource time,
      RandomGenerator random) {
    this(
        environment,
        processes,
        transport,
        terminals,
        time,
        random,
        Optional.empty(),
        Sharing.NONE,
        Optional.empty(),
        SettingsServers.NONE,
        Registries.NONE);
  }

  /**
   * The real doors: processes, SSH, the machine's clock.
   *
   * @param presence who is at the terminal of this process
   */
  public static Wiring real(Map<String, String> environment, UserTerminal.Presence presence) {
    RandomGenerator random = new SecureRandom();
    return new Wiring(
        environment,
        (directory, variables) ->
            new LocalProcesses(
                PosixShell.find(System.getProperty("os.name"), variables, Files::exists),
                directory,
                variables),
        new SshTransport(environment, TimeSource.SYSTEM, random, presence, SettingsServers.NONE),
        new RealTerminals(environment, presence),
        TimeSource.SYSTEM,
        random,
        CommandLines.installed(),
        Sharing.NONE,
        Optional.empty(),
        SettingsFile.of(Path.of(System.getProperty("user.home")), environment),
        new Registries(new RegistryClient(environment), Optional.empty()));
  }

  /** The same for what runs inside another run, with variables of its own. */
  Wiring nested(Map<String, String> variables, Terminals nobody, Sharing lent) {
    return new Wiring(
        variables,
        processes,
        transport,
        nobody,
        time,
        random,
        commandLines,
        lent,
        downloads,
        servers,
        registries);
  }

  /** The same inside Maven, which can get what is missing, and knows servers. */
  Wiring inMaven(Downloads engines, SettingsServers settings) {
    return new Wiring(
        environment,
        processes,
        transport,
        terminals,
        time,
        random,
        commandLines,
        sharing,
        Optional.of(engines),
        settings,
        registries);
  }

  /** The same with something to share. */
  Wiring with(Sharing shared) {
    return nested(environment, terminals, shared);
  }

  /**
   * Reads the configuration of a place and puts its parts together; connects to nothing.
   *
   * @param place what is meant
   * @param everything hears what happens, without the secrets
   * @throws io.github.kamalmaven.KamalException if the configuration is missing or wrong
   */
  public Parts parts(Place place, Report everything) {
    Map<String, String> variables = variables();
    List<Problem> doubts = new ArrayList<>();
    Queue<String> remarks = new ConcurrentLinkedQueue<>();
    DeploymentReader reader = reading().reader(place, variables, remarks::add);
    Deployment deployment = reader.read(place.configFile(), place.destination(), doubts::add);
    Local local = processes.in(place.project(), variables);
    Secrets secrets = secrets(place, deployment, variables, everything);
    WrittenPasswords.of(deployment).forEach(secrets::hide);
    Report report = new MaskedReport(everything, secrets::mask);
    Reading.tell(remarks, report);
    doubts.forEach(doubt -> report.caution(doubt.toLine()));
    GitRepository git = new GitRepository(local, place.project());
    Waits waits = new Waits(report, time, place.silence(deployment.plugin()));
    return new Parts(
        place.project(),
        deployment,
        fleet(place, deployment, secrets, waits, report),
        new ReportingLocal(local, report, time, waits),
        terminals.at(place.project(), deployment),
        new HookExecutor(
            new HookPlaces(this).site(place, deployment, secrets), local, report, time),
        secrets,
        new Accounts(deployment, secrets, reading().elsewhere(place, variables)),
        registries.images(),
        git,
        processes.files(),
        place.mavenModule(),
        versions(place, git, variables, report),
        report,
        time,
        random,
        Reading.templates(reader, remarks, report),
        () ->
            reading()
                .reader(place, variables(), told -> {})
                .sections(place.configFile(), place.destination()),
        downloads.map(maven -> maven.builds(place.project())).orElse(JavaBuilds.NONE),
        Origin::here);
  }

  /**
   * The aliases of a configuration, which is otherwise not looked at.
   *
   * @throws io.github.kamalmaven.KamalException if it cannot be read
   */
  public Map<String, String> aliases(Place place) {
    return reading()
        .reader(place, variables(), told -> {})
        .aliases(place.configFile(), place.destination());
  }

  /** What asks vaults, as the secrets files of a place do; no configuration is needed for it. */
  public SecretCommands vaults(Place place, Report report) {
    return reading().commands(place, variables(), report);
  }

  /**
   * Where the hooks of a place are tested.
   *
   * @param scratch a directory for what the tests need
   * @param limit after which a hook is ended
   * @throws io.github.kamalmaven.KamalException if the configuration is wrong
   */
  public Bench bench(Place place, Path scratch, Duration limit) {
    return new HookPlaces(this).bench(place, scratch, limit);
  }

  /**
   * The variables of the control machine. What a hook around this process was told is not true of
   * this process.
   */
  Map<String, String> variables() {
    Map<String, String> variables = new ConcurrentHashMap<>(environment);
    for (HookVariable told : HookVariable.values()) {
      if (!told.isAlwaysThere()) {
        variables.remove(told.variableName());
      }
    }
    return variables;
  }

  private Secrets secrets(
      Place place, Deployment deployment, Map<String, String> variables, Report report) {
    SecretFiles files =
        new SecretFiles(place.project(), deployment.secretsPath(), place.destination());
    return sharing.secrets(
        files, () -> new Secrets(files, variables, reading().commands(place, variables, report)));
  }

  private Reading reading() {
    return new Reading(this);
  }

  private Fleet fleet(
      Place place, Deployment deployment, Secrets secrets, Waits waits, Report report) {
    Connector connector =
        sharing.connector(
            place.project(),
            deployment,
            () -> transport.with(servers).to(place, deployment, secrets, report));
    return new Fleet(
        new ResumingConnector(new ReportingConnector(connector, report, time, waits), report, time),
        report);
  }

  private VersionSource versions(
      Place place, GitRepository git, Map<String, String> variables, Report report) {
    return new VersionSource(
        Optional.ofNullable(variables.get("VERSION")),
        git,
        place.mavenModule(),
        () -> HexFormat.of().toHexDigits(random.nextLong()),
        report::say);
  }
}
