package io.github.kamalmaven.bench;

import io.github.kamalmaven.bench.process.Cost;
import io.github.kamalmaven.bench.process.Usage;
import io.github.kamalmaven.bench.relay.Count;
import java.time.Duration;
import java.util.Optional;

/** Runs that nobody ran: 1.5 s of processor time, 200 MB and 15 round trips to each host. */
final class SampleRuns {
  private static final Usage USAGE = new Usage(Duration.ofMillis(1500), 200_000_000);

  private final Samples samples = new Samples(line -> {});
  private Sample.Place place = new Sample.Place(3, Duration.ZERO);

  Samples samples() {
    return samples;
  }

  /** Chooses the hosts of all that follow. */
  void against(int hosts, long milliseconds) {
    place = new Sample.Place(hosts, Duration.ofMillis(milliseconds));
  }

  /** Runs a program, in as many rounds as there are seconds. */
  void run(String what, double... seconds) {
    int hosts = place.hosts();
    Count count = new Count(hosts, 15L * hosts, 9000L * hosts, 8000L * hosts);
    for (int round = 1; round <= seconds.length; round++) {
      Duration wall = Duration.ofMillis(Math.round(seconds[round - 1] * 1000));
      samples.add(new Sample(what, place, round, new Cost(wall, Optional.of(USAGE)), count));
    }
  }
}
