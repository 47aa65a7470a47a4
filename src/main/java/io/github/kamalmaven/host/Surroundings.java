package io.github.kamalmaven.host;

import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a local command finds around it.
 *
 * @param directory where it runs, absolute
 * @param environment laid over the caller's environment
 * @param limit after which it is ended, if there is one
 * @param lines hears its output line by line while it runs
 */
public record Surroundings(
    Path directory,
    Map<String, Sensitive> environment,
    Optional<Duration> limit,
    LineListener lines) {

  /** Copies the map, keeping its order. */
  public Surroundings {
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /** Only a directory. */
  public static Surroundings in(Path directory) {
    return new Surroundings(directory, Map.of(), Optional.empty(), LineListener.NONE);
  }

  /** The same with this environment. */
  public Surroundings with(Map<String, Sensitive> variables) {
    return new Surroundings(directory, variables, limit, lines);
  }

  /** The same with its output heard. */
  public Surroundings heardBy(LineListener listener) {
    return new Surroundings(directory, environment, limit, listener);
  }
}
