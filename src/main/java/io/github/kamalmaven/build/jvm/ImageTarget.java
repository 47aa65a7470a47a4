package io.github.kamalmaven.build.jvm;

import io.github.kamalmaven.build.RegistryCredentials;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where an image goes.
 *
 * @param repository {@code [server/]name}
 * @param tags at least one
 * @param credentials what the registry wants to see, for the base image too if it lies there
 * @param cache directory for what is to be sent, that the next build may use again
 */
public record ImageTarget(
    String repository, List<String> tags, Optional<RegistryCredentials> credentials, Path cache) {
  /** Copies the list. */
  public ImageTarget {
    tags = List.copyOf(tags);
  }
}
