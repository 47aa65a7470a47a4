package io.github.kamalmaven.build;

import io.github.kamalmaven.config.plugin.BuildFrom;

/**
 * What an image is to be built from.
 *
 * @param from which files; a clone only where there is a git repository
 * @param requireClean whether to refuse changes that are not committed and would be in the image
 */
public record SourceOrder(BuildFrom from, boolean requireClean) {
  /** As Kamal does it. */
  public static final SourceOrder CLONE = new SourceOrder(BuildFrom.CLONE, false);
}
