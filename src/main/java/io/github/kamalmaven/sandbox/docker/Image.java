package io.github.kamalmaven.sandbox.docker;

import java.time.Instant;

/**
 * An image on a host or in the registry.
 *
 * @param id 64 hexadecimal digits
 * @param content what it is made of
 * @param created when it was built
 */
public record Image(String id, ImageContent content, Instant created) {

  /**
   * The id as listings show it.
   *
   * @return its first 12 digits
   */
  public String shortId() {
    return Ids.shortened(id);
  }
}
