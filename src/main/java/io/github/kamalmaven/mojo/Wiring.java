package io.github.kamalmaven.mojo;

import io.github.kamalmaven.build.GitRepository;
import io.github.kamalmaven.build.VersionSource;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Hooks;
import io.github.kamalmaven.config.read.DeploymentReader;
import io.github.kamalmaven.hook.HookContribution;
import io.github.kamalmaven.hook.HookExecutor;
import io.github.kamalmaven.hook.HookPlatform;
import io.github.kamalmaven.hook.HookSite;
import io.github.kamalmaven.hook.SharedHooks;
import io.github.kamalmaven.hook.trial.Bench;
import io.github.kamalmaven.hook.HookVariable;
import io.github.kamalmaven.host.Fleet;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.ReportingConnector;
import io.github.kamalmaven.host.ReportingLocal;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.operation.Parts;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.SecretAdapters;
import io.github.kamalmaven.secret.SecretCommands;
import io.github.kamalmaven.secret.SecretFiles;
import io.github.kamalmaven.secret.Secrets;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Puts the parts of a deployment together; no other class knows which ones they are.
 *
 * <p>Its components are the doors to the outside: a rehearsal or a test gives others.
 *
 * @param environment the variables of the control machine
 * @param processes how commands run on the control machine
 * @param transport how hosts are reached
 * @param time the clock
 * @param random for names that must not clash; safe for use by several threads
 */
public record Wiring(
    Map<String, String> environment,
    Processes processes,
    Transport transport,
    TimeSource time,
    RandomGenerator random) {
  private static final HookPlatform PLATFORM =
      new HookPlatform(
          System.getProperty("os.name").startsWith("Windows"),
          Path.of(System.getProperty("java.home"), "bin", "java").toString());

  /** Copies the map. */
  public Wiring {
    environment = Map.copyOf(environment);
  }

  /** The real doors: processes, SSH, the machine's clock. */
  public static Wiring real(Map<String, String> environment) {
    RandomGenerator random = new SecureRandom();
    return new Wiring(
        environment,
        (directory, variables) ->
            new LocalProcesses(
                PosixShell.find(System.getProperty("os.name"), variables, Files::exists),
                directory,
                variables),
        new SshTransport(environment, TimeSource.SYSTEM, random),
        TimeSource.SYSTEM,
        random);
  }

  /**
   * Reads the configuration of a place and puts its parts together; connects to nothing.
   *
   * @param place what is meant
   * @param everything hears what happens, without the secrets
   * @throws io.github.kamalmaven.KamalException if the configuration is missing or wrong
   */
  public Parts parts(Place place, Report everything) {
    Local local = localAt(place);
    Deployment deployment = reader(place, local).read(place.configFile(), place.destination());
    Secrets secrets = secrets(place, deployment, local, everything);
    Report report = new MaskedReport(everything, secrets::mask);
    GitRepository git = new GitRepository(local, place.project());
    return new Parts(
        place.project(),
        deployment,
        fleet(place, deployment, secrets, report),
        new ReportingLocal(local, report, time),
        new HookExecutor(hooks(place, deployment, secrets), local, report, time),
        secrets,
        git,
        versions(deployment, git),
        report,
        time,
        random,
        reader(place, local)::render);
  }

  /**
   * The aliases of a configuration, which is otherwise not looked at.
   *
   * @throws io.github.kamalmaven.KamalException if it cannot be read
   */
  public Map<String, String> aliases(Place place) {
    return reader(place, localAt(place)).aliases(place.configFile(), place.destination());
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
    Hooks hooks =
        Files.exists(place.configFile())
            ? reader(place, localAt(place)).read(place.configFile(), place.destination()).hooks()
            : new Hooks(".kamal/hooks", Optional.empty(), Map.of());
    return new Bench(
        place.project(), hooks, SharedHooks.NONE, PLATFORM, scratch, environment, processes::in, time, limit);
  }

  /**
   * Kamal puts the destination into its own environment, so that all its children see it. What a
   * hook around this process was told is not true of this process.
   */
  private Local localAt(Place place) {
    Map<String, String> variables = new HashMap<>(environment);
    for (HookVariable told : HookVariable.values()) {
      if (!told.isAlwaysThere()) {
        variables.remove(told.variableName());
      }
    }
    place.destination().ifPresent(name -> variables.put("KAMAL_DESTINATION", name));
    return processes.in(place.project(), variables);
  }

  private DeploymentReader reader(Place place, Local local) {
    return new DeploymentReader(
        place.project(), environment, script -> local.run(CommandLine.script(script)).stdout());
  }

  private Secrets secrets(Place place, Deployment deployment, Local local, Report report) {
    return new Secrets(
        new SecretFiles(place.project(), deployment.secretsPath(), place.destination()),
        environment,
        new SecretCommands(
            local, Surroundings.in(place.project()), report, new SecretAdapters(List.of())));
  }

  private HookSite hooks(Place place, Deployment deployment, Secrets secrets) {
    return new HookSite(
        place.project(),
        deployment.hooks(),
        environment,
        place.outputDirectory().map(target -> target.resolve("kamal").resolve("hooks")),
        secrets::mask,
        HookContribution.NONE,
        SharedHooks.NONE,
        PLATFORM);
  }

  private Fleet fleet(Place place, Deployment deployment, Secrets secrets, Report report) {
    return new Fleet(
        new ReportingConnector(
            transport.to(place.project(), deployment, secrets, report), report, time));
  }

  private VersionSource versions(Deployment deployment, GitRepository git) {
    return new VersionSource(
        new VersionSource.Requested(
            Optional.empty(), Optional.ofNullable(environment.get("VERSION"))),
        deployment.builder(),
        git,
        () -> HexFormat.of().toHexDigits(random.nextLong()));
  }
}
