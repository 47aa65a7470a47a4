package io.github.kamalmaven.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the image is built.
 *
 * <p>{@code Kamal::Configuration::Builder}.
 *
 * @param arches such as {@code amd64}, at least one
 * @param remote URL of a remote builder
 * @param local whether the control machine builds too
 * @param driver buildx driver: {@code docker-container}, {@code docker}, {@code cloud ORG/NAME}
 * @param pack present if buildpacks build it
 * @param cache where layers are cached
 * @param context absent to build from a clone of the git repository
 * @param dockerfile relative to the context
 * @param target stage of the Dockerfile
 * @param ssh agent or key for the build
 * @param provenance attestation
 * @param sbom whether a bill of materials is attached
 * @param args build arguments, in order
 * @param secrets names of the secrets the build may read
 */
public record Builder(
    List<String> arches,
    Optional<String> remote,
    boolean local,
    String driver,
    Optional<Pack> pack,
    Optional<Cache> cache,
    Optional<String> context,
    String dockerfile,
    Optional<String> target,
    Optional<String> ssh,
    Optional<String> provenance,
    Optional<Boolean> sbom,
    Map<String, Value> args,
    List<String> secrets) {

  /** Copies the collections, keeping their order. */
  public Builder {
    arches = List.copyOf(arches);
    args = Ordered.copyOf(args);
    secrets = List.copyOf(secrets);
  }

  /** Whether Docker's cloud builds it. */
  public boolean isCloud() {
    return driver.startsWith("cloud");
  }

  /**
   * Cloud native buildpacks.
   *
   * @param builder image of the builder
   * @param buildpacks in order
   */
  public record Pack(String builder, List<String> buildpacks) {
    /** Copies the list. */
    public Pack {
      buildpacks = List.copyOf(buildpacks);
    }
  }

  /**
   * A cache of layers.
   *
   * @param type {@code registry} or {@code gha}
   * @param options as buildx takes them, comma separated
   * @param image of a registry cache, without server
   */
  public record Cache(String type, Optional<String> options, Optional<String> image) {}
}
