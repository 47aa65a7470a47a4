package io.github.kamalmaven.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares all changes of a run with the recorded ones: on each host in order, and what the control
 * machine did at the same point of every host's story.
 *
 * @param recorded what Kamal did
 * @param actual what was done here
 */
record Comparison(List<Change> recorded, List<Change> actual) {
  private static final String CONTROL = "localhost";

  /** What is different, host by host; empty if nothing is. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (String host : hosts()) {
      new HostComparison(host, on(host, recorded), on(host, actual))
          .difference()
          .ifPresent(differences::add);
    }
    if (differences.isEmpty() && !moments(recorded).equals(moments(actual))) {
      differences.add(misplaced());
    }
    return differences;
  }

  private Set<String> hosts() {
    Set<String> hosts = new TreeSet<>();
    recorded.forEach(change -> hosts.add(change.host()));
    actual.forEach(change -> hosts.add(change.host()));
    return hosts;
  }

  private static List<Change> on(String host, List<Change> changes) {
    return changes.stream().filter(change -> change.host().equals(host)).toList();
  }

  /** How far every host was when the control machine did something. */
  private static List<String> moments(List<Change> changes) {
    List<String> moments = new ArrayList<>();
    Map<String, Integer> done = new TreeMap<>();
    for (Change change : changes) {
      if (change.host().equals(CONTROL)) {
        moments.add(change.text() + " after " + new LinkedHashMap<>(done));
      } else {
        done.merge(change.host(), 1, Integer::sum);
      }
    }
    return moments;
  }

  private String misplaced() {
    List<String> expected = moments(recorded);
    List<String> seen = moments(actual);
    int first = 0;
    while (expected.get(first).equals(seen.get(first))) {
      first++;
    }
    return "the control machine, counting the changes on each host:\n  Kamal %s\n  >here %s\n"
        .formatted(expected.get(first), seen.get(first));
  }
}
