package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.plugin.PluginSettings;
import io.github.kamalmaven.config.plugin.ReleaseSettings;
import io.github.kamalmaven.config.read.erb.engine.ErbChoice;
import io.github.kamalmaven.mojo.live.ProgressStyle;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.Options.LockWait;
import io.github.kamalmaven.report.console.Verbosity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a goal was asked for, and by what it finds its deployment.
 *
 * @param configFile relative to the project's directory, or absolute
 * @param destination such as {@code staging}
 * @param erb who evaluates ERB, if somebody said
 * @param options what the use case is given, but for what settings say
 * @param settings what was set for this goal, in place of what the configuration says
 * @param verbosity how much is to be shown
 * @param progress how it is to be shown, if somebody said
 * @param reachesHosts whether the goal needs the network
 * @param launcher whether its hooks find this plugin's {@code kamal} first
 */
public record GoalRequest(
    String configFile,
    Optional<String> destination,
    Optional<ErbChoice> erb,
    Options options,
    PluginSettings settings,
    Verbosity verbosity,
    Optional<ProgressStyle> progress,
    boolean reachesHosts,
    boolean launcher) {

  /** The same with what was set about the moment at which a version begins to serve. */
  GoalRequest with(ReleaseSettings release) {
    return new GoalRequest(
        configFile,
        destination,
        erb,
        options,
        settings.with(release),
        verbosity,
        progress,
        reachesHosts,
        launcher);
  }

  /** The goal's name, such as {@code app-boot}. */
  String goal() {
    return String.join("-", options.command()).replace('_', '-');
  }

  /** The same request for another verb. */
  public GoalRequest as(String... command) {
    Options other =
        new Options(
            List.of(command),
            options.filter(),
            options.version(),
            options.skipHooks(),
            options.hookTimeout(),
            options.lockWait(),
            options.lockInherited(),
            options.asKamal(),
            options.image(),
            options.release());
    return new GoalRequest(
        configFile, destination, erb, other, settings, verbosity, progress, reachesHosts, launcher);
  }

  /**
   * The options, with what the environment of this process and the configuration add to them.
   *
   * @param environment variables by name
   * @param written what the configuration says
   */
  Options optionsIn(Map<String, String> environment, PluginSettings written) {
    PluginSettings set = settings.over(written);
    Set<Difference> asKamal = new HashSet<>(Difference.parse(set.parity().orElse("")));
    asKamal.addAll(Difference.parse(environment.getOrDefault("KAMAL_PARITY", "")));
    return new Options(
        options.command(),
        options.filter(),
        options.version(),
        options.skipHooks(),
        set.hookTimeout().filter(limit -> !limit.isZero()),
        lockWait(set),
        "true".equals(environment.get("KAMAL_LOCK")),
        asKamal,
        set.image(),
        set.release());
  }

  private static LockWait lockWait(PluginSettings set) {
    return new LockWait(
        set.lockWait().orElse(LockWait.NONE.enabled()),
        set.lockWaitTimeout().orElse(LockWait.NONE.timeout()),
        set.lockWaitInterval().orElse(LockWait.NONE.interval()));
  }
}
