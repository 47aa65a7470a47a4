package io.github.kamalmaven.jib;

import com.google.cloud.tools.jib.api.Containerizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the layers of base images are kept: in the user's cache directory, with those of other
 * plugins that use Jib.
 */
final class BaseLayers {
  private BaseLayers() {}

  /** A temporary one where the home directory cannot be written to. */
  static Path directory() {
    Path usual = Containerizer.DEFAULT_BASE_CACHE_DIRECTORY;
    try {
      Files.createDirectories(usual);
      if (Files.isWritable(usual)) {
        return usual;
      }
    } catch (IOException readOnly) {
      // Then it is like an empty cache.
    }
    try {
      Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "kamal-jib-base-layers");
      return Files.createDirectories(temporary);
    } catch (IOException nowhere) {
      throw new UncheckedIOException(nowhere);
    }
  }
}
