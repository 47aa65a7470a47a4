package io.github.kamalmaven.mojo.engine;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.hook.SharedHooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hooks from a Maven artifact, the counterpart of Kamal's hooks from a gem: unpacked once per
 * session, when the first hook is looked for. They are in its directory {@code .kamal/hooks}, or
 * {@code hooks}, or at its top.
 */
public final class HookArtifact implements SharedHooks {
  private final String coordinates;
  private final Path unpacked;
  private final Optional<Downloads> downloads;
  private @Nullable Path directory;

  /**
   * @param coordinates group, artifact and version
   * @param unpacked the directory for what is in it
   * @param downloads gets it; without, only what was unpacked before is known
   */
  public HookArtifact(String coordinates, Path unpacked, Optional<Downloads> downloads) {
    this.coordinates = coordinates;
    this.unpacked = unpacked.resolve(coordinates.replaceAll("[^A-Za-z0-9._-]", "-"));
    this.downloads = downloads;
  }

  @Override
  public synchronized Optional<Path> directory() {
    if (directory == null) {
      downloads.ifPresent(maven -> Unpacked.of(maven.hooks(coordinates), unpacked));
      directory = found();
    }
    return Optional.of(directory);
  }

  private Path found() {
    if (!Files.isDirectory(unpacked)) {
      throw new KamalException(
          "The hooks of %s are not here: only Maven can get them".formatted(coordinates),
          "x-maven/hooks",
          "do the same with mvn once, or leave hooks out: --skip-hooks");
    }
    return Stream.of(".kamal/hooks", "hooks")
        .map(unpacked::resolve)
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(unpacked);
  }
}
