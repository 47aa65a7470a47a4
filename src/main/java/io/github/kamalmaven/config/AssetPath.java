package io.github.kamalmaven.config;

import java.util.Optional;

/**
 * Assets that old and new version serve together while a deploy is under way.
 *
 * @param path directory in the container
 * @param mountOptions such as {@code ro}
 */
public record AssetPath(String path, Optional<String> mountOptions) {

  /** Reads {@code path} or {@code path:options}. */
  public static AssetPath parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new AssetPath(text, Optional.empty())
        : new AssetPath(text.substring(0, colon), Optional.of(text.substring(colon + 1)));
  }
}
