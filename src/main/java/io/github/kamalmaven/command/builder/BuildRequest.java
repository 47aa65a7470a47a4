package io.github.kamalmaven.command.builder;

import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be built this time.
 *
 * @param version tag of the image
 * @param output where it goes, as {@code buildx --output=type=} names it: {@code registry}
 * @param dirty whether tags get {@code -dirty}, because uncommitted files are in it
 * @param noCache whether every layer is built anew
 * @param secrets those the build may read, by name, in order
 */
public record BuildRequest(
    Version version,
    String output,
    boolean dirty,
    boolean noCache,
    Map<String, Sensitive> secrets) {
  /** The output that pushes the image. */
  public static final String REGISTRY = "registry";

  /** Copies the map, keeping its order. */
  public BuildRequest {
    secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
  }

  /** An image for the registry. */
  public static BuildRequest of(Version version, Map<String, Sensitive> secrets) {
    return new BuildRequest(version, REGISTRY, false, false, secrets);
  }

  /** Whether the image ends up in the registry. */
  boolean isPushed() {
    return output.equals(REGISTRY);
  }
}
