package io.github.kamalmaven.registry;

import java.util.List;
import java.util.Map;

/**
 * An image as a registry describes it.
 *
 * @param digest of what its tag names: one image, or an index of several
 * @param variants one for each platform, at least one
 */
public record RemoteImage(String digest, List<Variant> variants) {

  /** Copies the list. */
  public RemoteImage {
    variants = List.copyOf(variants);
  }

  /**
   * The image for one platform.
   *
   * @param os such as {@code linux}
   * @param architecture such as {@code amd64} or {@code arm/v7}
   * @param labels by name
   */
  public record Variant(String os, String architecture, Map<String, String> labels) {

    /** Copies the map. */
    public Variant {
      labels = Map.copyOf(labels);
    }

    /** Operating system and architecture, as {@code --platform} takes them. */
    public String platform() {
      return os + "/" + architecture;
    }
  }
}
