package io.github.kamalmaven.config.plugin;

import java.util.Optional;

/**
 * How images come to be, each absent where nothing was said.
 *
 * @param buildFrom which files a Docker build sees
 * @param versionFrom what names the version
 * @param requireClean whether uncommitted changes that would be built are refused
 */
public record ImageSettings(
    Optional<BuildFrom> buildFrom,
    Optional<VersionFrom> versionFrom,
    Optional<Boolean> requireClean) {
  /** Nothing was said. */
  public static final ImageSettings NONE =
      new ImageSettings(Optional.empty(), Optional.empty(), Optional.empty());

  /** These, and where they say nothing, others. */
  public ImageSettings over(ImageSettings others) {
    return new ImageSettings(
        buildFrom.or(others::buildFrom),
        versionFrom.or(others::versionFrom),
        requireClean.or(others::requireClean));
  }
}
