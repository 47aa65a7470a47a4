package io.github.kamalmaven.mojo;

import io.github.kamalmaven.build.GitRepository;
import io.github.kamalmaven.build.VersionSource;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.config.read.DeploymentReader;
import io.github.kamalmaven.config.read.check.Problem;
import io.github.kamalmaven.config.read.erb.engine.ErbChoice;
import io.github.kamalmaven.config.read.erb.engine.Rubies;
import io.github.kamalmaven.config.read.erb.engine.World;
import io.github.kamalmaven.hook.HookExecutor;
import io.github.kamalmaven.hook.HookPlatform;
import io.github.kamalmaven.hook.HookSite;
import io.github.kamalmaven.hook.HookVariable;
import io.github.kamalmaven.hook.SharedHooks;
import io.github.kamalmaven.hook.trial.Bench;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Fleet;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.ReportingConnector;
import io.github.kamalmaven.host.ReportingLocal;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.mojo.engine.Downloads;
import io.github.kamalmaven.mojo.engine.HookArtifact;
import io.github.kamalmaven.mojo.engine.RubyProcess;
import io.github.kamalmaven.mojo.mask.MaskedReport;
import io.github.kamalmaven.mojo.terminal.RealTerminals;
import io.github.kamalmaven.mojo.terminal.Terminals;
import io.github.kamalmaven.nested.Sharing;
import io.github.kamalmaven.operation.Parts;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.DotenvFile;
import io.github.kamalmaven.secret.SecretAdapters;
import io.github.kamalmaven.secret.SecretCommands;
import io.github.kamalmaven.secret.SecretFiles;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.secret.adapter.TestAdapter;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
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
    Optional<Downloads> downloads) {
  private static final HookPlatform PLATFORM =
      new HookPlatform(
          System.getProperty("os.name").startsWith("Windows"),
          Path.of(System.getProperty("java.home"), "bin", "java").toString());

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
        Optional.empty());
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
        new SshTransport(environment, TimeSource.SYSTEM, random),
        new RealTerminals(environment, presence),
        TimeSource.SYSTEM,
        random,
        ServiceLoader.load(CommandLines.class, CommandLines.class.getClassLoader()).findFirst(),
        Sharing.NONE,
        Optional.empty());
  }

  /** The same for what runs inside another run, with variables of its own. */
  Wiring nested(Map<String, String> variables, Terminals nobody, Sharing lent) {
    return new Wiring(
        variables, processes, transport, nobody, time, random, commandLines, lent, downloads);
  }

  /** The same where Maven can get what is missing. */
  Wiring with(Downloads engines) {
    return new Wiring(
        environment,
        processes,
        transport,
        terminals,
        time,
        random,
        commandLines,
        sharing,
        Optional.of(engines));
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
    DeploymentReader reader = reader(place, variables);
    Deployment deployment = reader.read(place.configFile(), place.destination(), doubts::add);
    Local local = processes.in(place.project(), variables);
    Secrets secrets = secrets(place, deployment, variables, everything);
    Report report = new MaskedReport(everything, secrets::mask);
    doubts.forEach(doubt -> report.caution(doubt.toLine()));
    GitRepository git = new GitRepository(local, place.project());
    return new Parts(
        place.project(),
        deployment,
        fleet(place, deployment, secrets, report),
        new ReportingLocal(local, report, time),
        terminals.at(place.project(), deployment),
        new HookExecutor(hooks(place, deployment, secrets), local, report, time),
        secrets,
        git,
        versions(deployment, git, variables),
        report,
        time,
        random,
        reader::render,
        () -> reader(place, variables()).sections(place.configFile(), place.destination()));
  }

  /**
   * The aliases of a configuration, which is otherwise not looked at.
   *
   * @throws io.github.kamalmaven.KamalException if it cannot be read
   */
  public Map<String, String> aliases(Place place) {
    return reader(place, variables()).aliases(place.configFile(), place.destination());
  }

  /**
   * Where the hooks of a place are tested; a place without a configuration has them where they
   * usually are.
   *
   * @param scratch a directory for what the tests need
   * @param limit after which a hook is ended
   * @throws io.github.kamalmaven.KamalException if the configuration is wrong
   */
  public Bench bench(Place place, Path scratch, Duration limit) {
    Optional<Deployment> deployment =
        Files.exists(place.configFile())
            ? Optional.of(reader(place, variables()).read(place.configFile(), place.destination()))
            : Optional.empty();
    return new Bench(
        place.project(),
        deployment
            .map(Deployment::hooks)
            .orElseGet(() -> new Hooks(".kamal/hooks", Optional.empty(), Map.of())),
        deployment.map(read -> shared(place, read)).orElse(SharedHooks.NONE),
        PLATFORM,
        scratch,
        environment,
        processes::in,
        time,
        limit);
  }

  /**
   * The variables of the control machine. What a hook around this process was told is not true of
   * this process.
   */
  private Map<String, String> variables() {
    Map<String, String> variables = new ConcurrentHashMap<>(environment);
    for (HookVariable told : HookVariable.values()) {
      if (!told.isAlwaysThere()) {
        variables.remove(told.variableName());
      }
    }
    return variables;
  }

  /**
   * What reads the configuration.
   *
   * @param variables the environment, which ERB may change as Kamal's own process lets it: secrets
   *     and children see the changes
   */
  private DeploymentReader reader(Place place, Map<String, String> variables) {
    World world =
        new World(
            script ->
                processes.in(place.project(), variables).run(CommandLine.script(script)).stdout(),
            (file, known) -> DotenvFile.read(file, known, commands(place, known, event -> {})),
            Clock.system(ZoneId.systemDefault()),
            rubies(place));
    return new DeploymentReader(place.project(), variables, world);
  }

  private Rubies rubies(Place place) {
    ErbChoice choice =
        place
            .erb()
            .or(() -> Optional.ofNullable(environment.get("KAMAL_ERB")).map(ErbChoice::named))
            .orElse(ErbChoice.AUTO);
    RubyProcess.Start start = variables -> processes.in(place.project(), variables);
    return new Rubies(
        choice,
        Optional.of(RubyProcess.onPath(environment, place.project(), start)),
        downloads.map(engines -> engines.jruby().started(place.project(), start)));
  }

  private SecretCommands commands(Place place, Map<String, String> variables, Report report) {
    return new SecretCommands(
        processes.in(place.project(), variables),
        Surroundings.in(place.project()),
        report,
        new SecretAdapters(List.of(new TestAdapter())));
  }

  private Secrets secrets(
      Place place, Deployment deployment, Map<String, String> variables, Report report) {
    SecretFiles files =
        new SecretFiles(place.project(), deployment.secretsPath(), place.destination());
    return sharing.secrets(
        files, () -> new Secrets(files, variables, commands(place, variables, report)));
  }

  private HookSite hooks(Place place, Deployment deployment, Secrets secrets) {
    return new HookSite(
        place.project(),
        deployment.hooks(),
        environment,
        place.outputDirectory().map(target -> target.resolve("kamal").resolve("hooks")),
        secrets::mask,
        (event, variables) -> sharing.forHooks(variables),
        shared(place, deployment),
        PLATFORM);
  }

  /** The hooks that {@code x-maven: {hooks: …}} names. */
  private SharedHooks shared(Place place, Deployment deployment) {
    Path unpacked =
        place
            .outputDirectory()
            .orElse(place.project().resolve("target"))
            .resolve("kamal")
            .resolve("shared-hooks");
    return deployment
        .plugin()
        .hooks()
        .<SharedHooks>map(coordinates -> new HookArtifact(coordinates, unpacked, downloads))
        .orElse(SharedHooks.NONE);
  }

  private Fleet fleet(Place place, Deployment deployment, Secrets secrets, Report report) {
    Connector connector =
        sharing.connector(
            place.project(),
            deployment,
            () -> transport.to(place.project(), deployment, secrets, report));
    return new Fleet(new ReportingConnector(connector, report, time));
  }

  private VersionSource versions(
      Deployment deployment, GitRepository git, Map<String, String> variables) {
    return new VersionSource(
        new VersionSource.Requested(
            Optional.empty(), Optional.ofNullable(variables.get("VERSION"))),
        deployment.builder(),
        git,
        () -> HexFormat.of().toHexDigits(random.nextLong()));
  }
}
