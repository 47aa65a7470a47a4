package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.read.erb.engine.ErbChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What tells one deployment of a session from another.
 *
 * @param project the project's directory, absolute
 * @param configFile absolute
 * @param destination such as {@code staging}
 * @param erb who evaluates ERB, if somebody said
 * @param strictHostKeys whether unknown hosts are refused, if somebody said
 * @param buildDirectory for what is made, if the project has one
 */
public record Place(
    Path project,
    Path configFile,
    Optional<String> destination,
    Optional<ErbChoice> erb,
    Optional<Boolean> strictHostKeys,
    Optional<Path> buildDirectory) {

  /** Makes the paths absolute and plain, so that equal places are equal. */
  public Place {
    project = project.toAbsolutePath().normalize();
    configFile = project.resolve(configFile).normalize();
    buildDirectory = buildDirectory.map(project::resolve).map(Path::normalize);
  }

  /** A place of which nothing more was said. */
  public Place(
      Path project, Path configFile, Optional<String> destination, Optional<ErbChoice> erb) {
    this(project, configFile, destination, erb, Optional.empty(), Optional.empty());
  }

  /** The place that a request means, seen from a directory. */
  public static Place of(Path project, GoalRequest request) {
    return new Place(
        project,
        Path.of(request.configFile()),
        request.destination(),
        request.erb(),
        request.settings().strictHostKeys(),
        Optional.empty());
  }

  /** The same with a build directory, if one is given. */
  Place builtIn(Optional<Path> directory) {
    return new Place(project, configFile, destination, erb, strictHostKeys, directory);
  }

  /**
   * The build directory; where none is known, Maven's usual one in a project that looks like one.
   */
  Optional<Path> outputDirectory() {
    Path usual = project.resolve("target");
    boolean built = Files.exists(usual) || Files.exists(project.resolve("pom.xml"));
    return buildDirectory.isPresent() || !built ? buildDirectory : Optional.of(usual);
  }
}
