package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.Filter;
import io.github.kamalmaven.config.plugin.BuildFrom;
import io.github.kamalmaven.config.plugin.ImageSettings;
import io.github.kamalmaven.config.plugin.JibSettings;
import io.github.kamalmaven.config.plugin.PluginSettings;
import io.github.kamalmaven.config.plugin.ReleaseSettings;
import io.github.kamalmaven.config.plugin.VersionFrom;
import io.github.kamalmaven.config.read.erb.engine.ErbChoice;
import io.github.kamalmaven.mojo.session.ApprovedOptions;
import io.github.kamalmaven.mojo.session.EmptyOption;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.report.console.Verbosity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that every goal has, on Maven's side and on that of the {@code kamal} command line.
 *
 * <p>{@code Kamal::Cli::Base}'s class options.
 */
abstract class GlobalOptions extends ApprovedOptions {
  private static final String CONFIG_FILE = "config/deploy.yml";

  /**
   * File that says what is deployed and where, relative to the project's directory. A module that
   * does not hold it is passed over. Example: {@code ops/deploy.yml}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.configFile", defaultValue = CONFIG_FILE)
  @Option(names = {"-c", "--config-file"})
  private String configFile = CONFIG_FILE;

  /**
   * Destination to deploy to: {@code config/deploy.DESTINATION.yml} is laid over the configuration
   * and {@code .kamal/secrets.DESTINATION} is read. None by default. Example: {@code staging}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.destination")
  @Option(names = {"-d", "--destination"})
  private @Nullable String destination;

  /**
   * Who evaluates the ERB in the configuration: {@code builtin} (the plugin itself, which knows
   * what configuration files use), {@code ruby} (the one on the PATH), {@code jruby} (downloaded
   * when it is first needed) or {@code auto} (the plugin itself, and for what is beyond it the
   * first of the other two that is there). The default is the environment variable {@code
   * KAMAL_ERB}, then {@code auto}. Example: {@code ruby}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.erb")
  @Option(names = "--erb")
  private @Nullable String erb;

  /**
   * Version to work on: the tag of the image, and the last part of the containers' names. The
   * default is the environment variable {@code VERSION}, then what {@code kamal.versionFrom} says.
   * Example: {@code 1.4.2}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.version")
  @Option(names = "--version")
  private @Nullable String version;

  /**
   * What names the version where nobody says it: {@code git} (the revision of the checkout, as with
   * Kamal) or {@code project} (the POM's version; a snapshot gets the time of the build and the
   * revision in place of {@code SNAPSHOT}). The default is {@code x-maven: {versionFrom: …}} of the
   * configuration, then {@code git}, and {@code project} in a Maven module that has no git.
   * Example: {@code project}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.versionFrom")
  @Option(names = "--version-from")
  private @Nullable String versionFrom;

  /**
   * Which files a Docker build sees unless {@code builder: {context: …}} says it: {@code directory}
   * (the project's directory as it is, with {@code target/} and with changes that are not
   * committed) or {@code clone} (a clone of the last commit, as with Kamal). The default is {@code
   * x-maven: {buildFrom: …}} of the configuration, then {@code directory} in a Maven module and
   * {@code clone} elsewhere. Example: {@code clone}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.buildFrom")
  @Option(names = "--build-from")
  private @Nullable String buildFrom;

  /**
   * Hosts to work on instead of all, separated by commas; {@code *} and {@code ?} stand for any
   * characters or for one. Example: {@code 10.0.0.1,web-*}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.hosts")
  @Option(names = {"-h", "--hosts"})
  private @Nullable String hosts;

  /**
   * Roles to work on instead of all, separated by commas; {@code *} and {@code ?} stand for any
   * characters or for one. Example: {@code web,job*}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.roles")
  @Option(names = {"-r", "--roles"})
  private @Nullable String roles;

  /**
   * Work on the primary host only: the first host of the primary role, or of the first of the roles
   * given. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.primary", defaultValue = "false")
  @Option(names = {"-p", "--primary"})
  private boolean primary;

  /**
   * Run no hooks. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.skipHooks", defaultValue = "false")
  @Option(names = {"-H", "--skip-hooks"})
  private boolean skipHooks;

  /**
   * How long a hook may run: seconds, or a duration in hours, minutes and seconds; then it is ended
   * with all that it started, and has failed. 0 for as long as it likes, which is the default.
   * Example: {@code 5m}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.hookTimeout")
  @Option(names = "--hook-timeout")
  private @Nullable String hookTimeout;

  /**
   * How long a command on a host may say nothing, written as the limit of hooks; then it is given
   * up, and has failed. What runs at your terminal and logs that are followed have no limit. The
   * default is {@code x-maven: {commandTimeout: …}} of the configuration, then 0: none. Example:
   * {@code 10m}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.commandTimeout")
  @Option(names = "--command-timeout")
  private @Nullable String commandTimeout;

  /**
   * Wait while somebody else's deploy holds the lock, instead of failing at once. {@code true} or
   * {@code false}; the default is {@code x-maven: {lockWait: …}} of the configuration, then {@code
   * false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.lockWait")
  @Option(names = "--lock-wait")
  private @Nullable Boolean lockWait;

  /**
   * How long to wait for the lock at most, in seconds. The default is {@code x-maven:
   * {lockWaitTimeout: …}} of the configuration, then 900. Example: {@code 1800}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.lockWaitTimeout")
  @Option(names = "--lock-wait-timeout")
  private @Nullable Long lockWaitTimeout;

  /**
   * How long to pause before asking for the lock again, in seconds. The default is {@code x-maven:
   * {lockWaitInterval: …}} of the configuration, then 15. Example: {@code 5}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.lockWaitInterval")
  @Option(names = "--lock-wait-interval")
  private @Nullable Long lockWaitInterval;

  /**
   * Where to behave exactly as Kamal does instead of better: names of deliberate differences,
   * separated by commas, or {@code all}; an unknown name makes the goal list them. The default is
   * {@code x-maven: {parity: …}} of the configuration, then none. Example: {@code
   * rollback-fails,hook-output}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.parity")
  @Option(names = "--parity")
  private @Nullable String parity;

  /**
   * Let hooks that call {@code kamal} find this plugin's: no Ruby is needed, it acts on the same
   * configuration and destination, and it uses the connections of this session. {@code false}
   * leaves the {@code PATH} of hooks alone, so that they find the {@code kamal} that you have
   * installed. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.launcher", defaultValue = "true")
  private boolean launcher = true;

  /** What was asked for, frozen. */
  protected final GoalRequest request(
      List<String> words, boolean reachesHosts, Verbosity unlessSaid) {
    EmptyOption.refuse("kamal.version", version);
    EmptyOption.refuse("kamal.destination", destination);
    EmptyOption.refuse("kamal.hosts", hosts);
    EmptyOption.refuse("kamal.roles", roles);
    Options options =
        new Options(
            words,
            new Filter(Optional.ofNullable(hosts), Optional.ofNullable(roles), primary),
            Optional.ofNullable(version),
            skipHooks,
            Optional.empty(),
            Options.LockWait.NONE,
            false,
            Set.of(),
            ImageSettings.NONE,
            ReleaseSettings.NONE);
    return new GoalRequest(
        configFile,
        Optional.ofNullable(destination),
        Optional.ofNullable(erb).map(ErbChoice::named),
        options,
        settings(),
        verbosity(unlessSaid),
        progress(),
        reachesHosts,
        launcher);
  }

  private PluginSettings settings() {
    return new PluginSettings(
        Optional.empty(),
        TimeLimit.parse(hookTimeout, "kamal.hookTimeout"),
        Optional.ofNullable(lockWait),
        Optional.ofNullable(lockWaitTimeout).map(Duration::ofSeconds),
        Optional.ofNullable(lockWaitInterval).map(Duration::ofSeconds),
        Optional.empty(),
        ssh(TimeLimit.parse(commandTimeout, "kamal.commandTimeout")),
        Optional.empty(),
        JibSettings.NONE,
        Optional.ofNullable(parity),
        new ImageSettings(
            Optional.ofNullable(buildFrom).map(BuildFrom::named),
            Optional.ofNullable(versionFrom).map(VersionFrom::named),
            Optional.empty()),
        ReleaseSettings.NONE,
        Optional.empty());
  }

  /** The configuration file, relative to the project's directory, or absolute. */
  final String configFile() {
    return configFile;
  }
}
