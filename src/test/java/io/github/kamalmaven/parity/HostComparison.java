package io.github.kamalmaven.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares what happened on one host with what was recorded.
 *
 * <p>The order counts, except where several roles of the host are served at once: there it counts
 * within a role.
 *
 * @param host the host
 * @param recorded what Kamal did
 * @param actual what was done here
 */
record HostComparison(String host, List<Change> recorded, List<Change> actual) {

  /** What is different, told for people; empty if nothing is. */
  Optional<String> difference() {
    List<Change> expected = inLanes(recorded);
    List<Change> seen = inLanes(actual);
    int first = firstDifference(expected, seen);
    boolean same = first == expected.size() && first == seen.size();
    return same ? Optional.empty() : Optional.of(describe(expected, seen, first));
  }

  /** Puts neighbours of different lanes into one order: that of the roles' names. */
  private static List<Change> inLanes(List<Change> changes) {
    List<Change> ordered = new ArrayList<>();
    Map<String, List<Change>> lanes = new TreeMap<>();
    for (Change change : changes) {
      Optional<String> lane = change.lane();
      if (lane.isEmpty()) {
        lanes.values().forEach(ordered::addAll);
        lanes.clear();
        ordered.add(change);
      } else {
        lanes.computeIfAbsent(lane.get(), role -> new ArrayList<>()).add(change);
      }
    }
    lanes.values().forEach(ordered::addAll);
    return ordered;
  }

  private static int firstDifference(List<Change> expected, List<Change> seen) {
    int length = Math.min(expected.size(), seen.size());
    for (int i = 0; i < length; i++) {
      if (!seen.get(i).fulfils(expected.get(i))) {
        return i;
      }
    }
    return length;
  }

  private String describe(List<Change> expected, List<Change> seen, int first) {
    StringBuilder lines = new StringBuilder(host + ":\n");
    for (int i = Math.max(0, first - 2); i < first; i++) {
      lines.append("      ").append(expected.get(i)).append('\n');
    }
    lines.append("  Kamal ").append(at(expected, first)).append('\n');
    lines.append("  >here ").append(at(seen, first)).append('\n');
    for (int i = first + 1; i < Math.min(first + 3, Math.max(expected.size(), seen.size())); i++) {
      lines.append("  Kamal then ").append(at(expected, i)).append('\n');
      lines.append("   here then ").append(at(seen, i)).append('\n');
    }
    return lines.toString();
  }

  private static String at(List<Change> changes, int index) {
    return index < changes.size() ? changes.get(index).toString() : "(nothing more)";
  }
}
