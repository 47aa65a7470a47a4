package io.github.kamalmaven.mojo.plan;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What would be different on a host afterwards.
 *
 * @param started containers that would run, and did not before
 * @param stopped containers that would no longer run, and be kept
 * @param removed containers that would no longer be there
 * @param pulled images that were not there before
 * @param pruned images that would no longer be there
 */
public record Change(
    List<String> started,
    List<String> stopped,
    List<String> removed,
    List<String> pulled,
    List<String> pruned) {

  /** What lies between two states. */
  static Change between(Inventory before, Inventory after) {
    return new Change(
        less(after.running(), before.running()),
        less(less(before.running(), after.running()), less(before.all(), after.all())),
        less(before.all(), after.all()),
        less(after.images(), before.images()),
        less(before.images(), after.images()));
  }

  /** Whether nothing would be. */
  boolean isNone() {
    return started.isEmpty()
        && stopped.isEmpty()
        && removed.isEmpty()
        && pulled.isEmpty()
        && pruned.isEmpty();
  }

  private static List<String> less(Collection<String> some, Collection<String> others) {
    TreeSet<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return List.copyOf(left);
  }
}
