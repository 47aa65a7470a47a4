package io.github.kamalmaven.operation.status;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found on a host.
 *
 * @param host its name
 * @param runs what is there
 * @param deviations what differs
 */
record HostStatus(String host, List<Running> runs, List<Deviation> deviations) {
  /** Copies the lists. */
  HostStatus {
    runs = List.copyOf(runs);
    deviations = List.copyOf(deviations);
  }

  /** A host that could not be looked at. */
  static HostStatus unknown(String host, String cause, String remedy) {
    return new HostStatus(
        host, List.of(), List.of(new Deviation(Drift.UNREACHABLE, "", cause, remedy)));
  }

  /** The same with more that differs, before the rest. */
  HostStatus with(List<Deviation> more) {
    List<Deviation> all = new ArrayList<>(more);
    all.addAll(deviations);
    return new HostStatus(host, runs, all);
  }
}
