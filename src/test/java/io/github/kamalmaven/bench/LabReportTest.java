package io.github.kamalmaven.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LabReportTest {
  private final SampleRuns runs = new SampleRuns();
  private final LabReport report = new LabReport(runs.samples());

  @BeforeEach
  void measure() {
    runs.against(3, 50);
    runs.run(LabRounds.VERSION, 1.0, 1.2, 1.1);
    runs.run(LabRounds.DEPLOY, 4.0, 3.7, 9.0);
    runs.run(LabRounds.LIMIT, 2.0, 2.1, 3.0);
    runs.run(LabRounds.ORDER, 2.6, 2.5, 3.1);
    runs.run(LabRounds.ALONE, 3.0, 3.2, 3.1);
    runs.run(LabRounds.APP_VERSION, 2.5, 2.4, 2.6);
    runs.run(LabRounds.START, 0.5, 0.7, 0.6);
  }

  @Test
  void a_deploy_is_compared_round_by_round_with_the_least_it_can_cost() {
    assertThat(report.targets().rows())
        .contains(
            List.of(
                "deploy at RTT 50 ms − limit.sh − version, s",
                "1.00",
                "0.80",
                "not met",
                "4.00 = 1.25 × (limit.sh 2.10 + version 1.10)"));
  }

  @Test
  void short_goals_have_targets_too() {
    assertThat(report.targets().rows())
        .contains(
            List.of(
                "app-version at RTT 50 ms − version, s",
                "1.50",
                "1.00",
                "not met",
                "after Maven's start"),
            List.of("kamal version, s", "0.60", "0.60", "met", "alone"));
  }

  @Test
  void a_ruby_kamal_that_runs_here_is_compared() {
    runs.run(ManyHosts.KAMAL, 8, 8, 9);

    assertThat(report.targets().rows())
        .contains(
            List.of(
                "mvn kamal:deploy at RTT 50 ms, s",
                "4.00",
                "4.00",
                "met",
                "Ruby Kamal 8.00 s: 2.00 × as fast, 2.00 × asked"),
            List.of(
                "kamal deploy at RTT 50 ms, s",
                "3.10",
                "4.00",
                "met",
                "Ruby Kamal 8.00 s: 2.58 × as fast, 2.00 × asked"));
  }

  @Test
  void the_plot_has_the_deploy_above_what_bounds_it() {
    assertThat(report.plot().curves())
        .extracting(curve -> curve.name() + ": " + curve.points().get(0).y())
        .containsExactly(
            "mvn kamal:deploy: 4.0",
            "limit.sh + Maven's start: 3.2",
            "kamal deploy: 3.1",
            "kamal-order.sh: 2.6",
            "limit.sh: 2.1");
  }
}
