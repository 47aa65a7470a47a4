package io.github.kamalmaven.registry;

import java.util.Optional;

/**
 * An image of a version in a registry.
 *
 * @param registry that keeps it
 * @param repository its name there, such as {@code acme/shop}
 * @param tag such as a version
 */
public record ImageReference(RegistryName registry, String repository, String tag) {

  /**
   * The image that Docker means by the parts of its name.
   *
   * @param server host of the registry, and a path if there is one; absent for Docker Hub, where
   *     names of one part belong to {@code library}
   * @param image its name without server and tag
   * @param tag such as a version
   */
  public static ImageReference of(Optional<String> server, String image, String tag) {
    RegistryName registry = RegistryName.of(server);
    int path = server.map(text -> text.indexOf('/')).orElse(-1);
    String name = path < 0 ? image : server.orElseThrow().substring(path + 1) + "/" + image;
    boolean official = registry.isHub() && name.indexOf('/') < 0;
    return new ImageReference(registry, official ? "library/" + name : name, tag);
  }

  /** The name of this image without the registry: {@code acme/shop:1.0}. */
  public String name() {
    return repository + ":" + tag;
  }
}
