package io.github.kamalmaven.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deploys to simulated hosts: what the control machine and the network's latency cost. */
@Tag("bench")
final class SandboxBench {

  @Test
  void deploys_to_more_and_more_simulated_hosts() {
    Choice choice = Choice.of(System.getProperties());
    assumeTrue(choice.has("sandbox"), "bench.only leaves out sandbox");
    Results results = new Results("sandbox");
    // The sandbox's server knows no ed25519.
    ManyHosts deploys = new ManyHosts(choice.withoutKamal(), results.work(), "ecdsa");

    for (int count : choice.hosts()) {
      for (Duration roundTrip : choice.roundTrips()) {
        try (SandboxHosts hosts = new SandboxHosts(count)) {
          deploys.measure(hosts, roundTrip);
        }
      }
    }

    ManyHostsReport report = new ManyHostsReport("A deploy to simulated hosts", deploys.samples());
    results.csv(deploys.samples().csv());
    results.table(report.table().markdown());
    results.plot(report.plot().svg());
  }
}
