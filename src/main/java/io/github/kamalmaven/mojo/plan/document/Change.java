package io.github.kamalmaven.mojo.plan.document;

import java.util.List;

/**
 * What would be different on a host afterwards.
 *
 * @param serves versions that would serve in place of others, by role
 * @param started containers that would run, and did not before
 * @param stopped containers that would no longer run, and be kept
 * @param removed containers that would no longer be there
 * @param pulled images that were not there before
 * @param pruned images that would no longer be there
 */
public record Change(
    List<String> serves,
    List<String> started,
    List<String> stopped,
    List<String> removed,
    List<String> pulled,
    List<String> pruned) {

  /** Whether nothing would be. */
  public boolean isNone() {
    return started.isEmpty()
        && stopped.isEmpty()
        && removed.isEmpty()
        && pulled.isEmpty()
        && pruned.isEmpty();
  }
}
