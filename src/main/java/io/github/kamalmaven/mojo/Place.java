package io.github.kamalmaven.mojo;

import io.github.kamalmaven.build.version.MavenModule;
import io.github.kamalmaven.config.plugin.PluginSettings;
import io.github.kamalmaven.config.plugin.SshSettings;
import io.github.kamalmaven.config.read.erb.engine.ErbChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What tells one deployment of a session from another.
 *
 * @param project the project's directory, absolute
 * @param configFile absolute
 * @param destination such as {@code staging}
 * @param erb who evaluates ERB, if somebody said
 * @param ssh how hosts are reached, if somebody said
 * @param module that Maven has in the directory, if it is Maven that runs
 */
public record Place(
    Path project,
    Path configFile,
    Optional<String> destination,
    Optional<ErbChoice> erb,
    SshSettings ssh,
    Optional<MavenModule> module) {

  /** Makes the paths absolute and plain, so that equal places are equal. */
  public Place {
    project = project.toAbsolutePath().normalize();
    configFile = project.resolve(configFile).normalize();
  }

  /** A place of which Maven knows nothing. */
  public Place(
      Path project, Path configFile, Optional<String> destination, Optional<ErbChoice> erb) {
    this(project, configFile, destination, erb, SshSettings.NONE, Optional.empty());
  }

  /** The place that a request means, seen from a directory. */
  public static Place of(Path project, GoalRequest request) {
    return new Place(
        project,
        Path.of(request.configFile()),
        request.destination(),
        request.erb(),
        request.settings().ssh(),
        Optional.empty());
  }

  /** The same in a module, if one is given. */
  public Place in(Optional<MavenModule> here) {
    return new Place(project, configFile, destination, erb, ssh, here);
  }

  /** How long a command on a host may say nothing, if there is a limit. */
  Optional<Duration> silence(PluginSettings written) {
    return ssh.over(written.ssh()).commandTimeout().filter(limit -> !limit.isZero());
  }

  /** The module; one that Maven does not run is known by its POM. */
  Optional<MavenModule> mavenModule() {
    return module.isEmpty() && Files.exists(project.resolve("pom.xml"))
        ? Optional.of(new MavenModule(project.resolve("target"), Optional.empty()))
        : module;
  }

  /** The module's build directory; elsewhere Maven's usual one, if it is there. */
  Optional<Path> outputDirectory() {
    return mavenModule()
        .map(MavenModule::output)
        .or(() -> Optional.of(project.resolve("target")).filter(Files::exists));
  }
}
