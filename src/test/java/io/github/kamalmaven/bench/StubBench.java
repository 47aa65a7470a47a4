package io.github.kamalmaven.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamalmaven.docker.Tool;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deploys to a real sshd that stands for many hosts, whose Docker answers at once. */
@Tag("bench")
final class StubBench {
  private static final Duration ROUND_TRIP = Duration.ofMillis(50);
  private static final Duration PREPARATION = Duration.ofMinutes(15);

  @Test
  void deploys_to_more_and_more_stub_hosts() {
    Choice choice = Choice.of(System.getProperties());
    assumeTrue(choice.has("stub"), "bench.only leaves out stub");
    Tool.within(PREPARATION).run("src/test/docker/prepare.sh");
    Results results = new Results("stub");
    ManyHosts deploys = new ManyHosts(choice, results.work(), "ed25519");

    for (int count : choice.hosts()) {
      try (StubHosts hosts = new StubHosts(count, deploys.key())) {
        deploys.measure(hosts, ROUND_TRIP);
      }
    }

    ManyHostsReport report = new ManyHostsReport("A deploy to stub hosts", deploys.samples());
    results.csv(deploys.samples().csv());
    results.table(report.table().markdown() + "\n" + StubTargets.of(deploys.samples()).markdown());
    results.plot(report.plot().svg());
  }
}
