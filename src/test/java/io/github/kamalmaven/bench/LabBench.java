package io.github.kamalmaven.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamalmaven.docker.Lab;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deploys to three real hosts, in turns with the least that such a deploy can cost. */
@Tag("bench")
final class LabBench {

  @Test
  void deploys_to_real_hosts_in_turns_with_a_script() {
    Choice choice = Choice.of(System.getProperties());
    assumeTrue(choice.has("lab"), "bench.only leaves out lab");
    Results results = new Results("lab");

    Samples samples = new Samples(System.out::println);
    try (Lab lab = Lab.up()) {
      LabRounds rounds = new LabRounds(choice, lab, results.work(), samples);
      rounds.setUp();
      for (Duration roundTrip : choice.roundTrips()) {
        rounds.measure(roundTrip);
      }
    }

    LabReport report = new LabReport(samples);
    results.csv(samples.csv());
    results.table(report.table().markdown() + "\n" + report.targets().markdown());
    results.plot(report.plot().svg());
  }
}
