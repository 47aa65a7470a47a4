package io.github.kamalmaven.command;

import io.github.kamalmaven.config.AssetPath;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Quoting;
import java.util.Optional;

/**
 * Assets of the old and the new version, laid together while both serve.
 *
 * <p>{@code Kamal::Commands::App::Assets}.
 */
public final class AppAssets {
  private static final CommandLine BEST_EFFORT = CommandLine.of("true");

  private final Deployment deployment;
  private final AppPaths paths;

  /** The assets of one deployment. */
  public AppAssets(Deployment deployment) {
    this.deployment = deployment;
    this.paths = new AppPaths(deployment);
  }

  /**
   * Copies the assets out of a version's image.
   *
   * @param assets where they are in the image
   */
  public CommandLine extract(Role role, AssetPath assets, Version version) {
    String helper = deployment.containerPrefix(role) + "-assets";
    String target = paths.extractedAssets(role, version);
    CommandLine create =
        CommandLine.of("docker", "container", "create", "--name", helper)
            .plus(deployment.imageOf(version));
    CommandLine copy =
        CommandLine.of("docker", "container", "cp", "-L")
            .plus(helper + ":" + assets.path() + "/.", target);
    CommandLine remove = CommandLine.of("docker", "container", "rm", helper);
    return CommandLine.of("mkdir", "-p", target)
        .and(remove.plus("2>", "/dev/null").or(BEST_EFFORT))
        .and(create)
        .and(copy)
        .and(remove);
  }

  /**
   * Lays the assets of the old and the new version together; files that are there stay as they are.
   *
   * @param old the version that serves, if any does
   */
  public CommandLine sync(Role role, Version version, Optional<Version> old) {
    String extracted = paths.extractedAssets(role, version);
    String volume = paths.assetVolume(role, version);
    CommandLine own = CommandLine.of("mkdir", "-p", volume).then(copy(extracted, volume));
    return old.map(
            before ->
                own.then(copy(extracted, paths.assetVolume(role, before)).or(BEST_EFFORT))
                    .then(copy(paths.extractedAssets(role, before), volume).or(BEST_EFFORT)))
        .orElse(own);
  }

  /** Removes the assets of all other versions. */
  public CommandLine cleanUp(Role role, Version version) {
    return cleanUp(paths.extractedAssets(), role, version)
        .then(cleanUp(paths.assetVolumes(), role, version));
  }

  private static CommandLine cleanUp(String directory, Role role, Version version) {
    return CommandLine.of("find", directory, "-maxdepth", "1")
        .plus("-name", Quoting.singleQuoted(role.name() + "-*"))
        .plus("!", "-name", role.name() + "-" + version.name())
        .plus("-exec", "rm", "-rf", "\"{}\"", "+");
  }

  private static CommandLine copy(String from, String to) {
    return CommandLine.of("cp", "-rnT", from, to);
  }
}
