package io.github.kamalmaven.config.read.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the checks need to know besides the file.
 *
 * @param destination that was asked for
 * @param destinations that have a file
 * @param exists whether there is a file at a path, relative to the project's directory
 * @param executable whether there is a program at such a path
 * @param knownElsewhere whether somebody is known who can log in to a registry, given by its {@code
 *     server}, where the file names nobody
 * @param dockerArch architecture of the local Docker, such as {@code amd64}; asked only if needed
 */
public record Circumstances(
    Optional<String> destination,
    List<String> destinations,
    Predicate<String> exists,
    Predicate<String> executable,
    Predicate<Optional<String>> knownElsewhere,
    Supplier<String> dockerArch) {

  /** Copies the list. */
  public Circumstances {
    destinations = List.copyOf(destinations);
  }
}
