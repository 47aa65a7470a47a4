package io.github.kamalmaven.mojo;

import io.github.kamalmaven.config.read.erb.engine.ErbChoice;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What tells one deployment of a session from another.
 *
 * @param project the project's directory, absolute
 * @param configFile absolute
 * @param destination such as {@code staging}
 * @param erb who evaluates ERB, if somebody said
 */
public record Place(
    Path project, Path configFile, Optional<String> destination, Optional<ErbChoice> erb) {

  /** Makes the paths absolute and plain, so that equal places are equal. */
  public Place {
    project = project.toAbsolutePath().normalize();
    configFile = project.resolve(configFile).normalize();
  }

  /** The place that a request means, seen from a directory. */
  public static Place of(Path project, GoalRequest request) {
    return new Place(project, Path.of(request.configFile()), request.destination(), request.erb());
  }
}
