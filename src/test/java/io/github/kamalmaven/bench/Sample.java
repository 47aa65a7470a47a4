package io.github.kamalmaven.bench;

import io.github.kamalmaven.bench.process.Cost;
import io.github.kamalmaven.bench.relay.Count;
import java.time.Duration;
import java.util.Locale;

/**
 * One run of one program.
 *
 * @param what which program
 * @param place what it ran against
 * @param round which time
 * @param cost what it cost
 * @param count what it sent and heard, over all hosts
 */
record Sample(String what, Place place, int round, Cost cost, Count count) {
  static final String HEAD =
      "what,hosts,rtt_ms,round,wall_s,cpu_s,peak_mb,logins,round_trips_per_host,bytes_up_per_host,bytes_down_per_host";

  /**
   * What programs run against.
   *
   * @param hosts how many
   * @param roundTrip what the network takes
   */
  record Place(int hosts, Duration roundTrip) {}

  /** Per host. */
  double roundTrips() {
    return perHost(count.roundTrips());
  }

  private double perHost(long all) {
    return (double) all / place.hosts();
  }

  /** As a line of comma-separated values, under {@link #HEAD}. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%s,%d,%d,%d,%.3f,%.2f,%.1f,%d,%.1f,%.0f,%.0f",
        what,
        place.hosts(),
        place.roundTrip().toMillis(),
        round,
        cost.wallSeconds(),
        cost.cpuSeconds(),
        cost.peakMegabytes(),
        count.connections(),
        roundTrips(),
        perHost(count.up()),
        perHost(count.down()));
  }
}
