package io.github.kamalmaven.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ManyHostsReportTest {
  private final SampleRuns runs = new SampleRuns();

  @BeforeEach
  void measure() {
    runs.against(10, 50);
    runs.run(ManyHosts.PLUGIN, 2.0, 2.4, 30.0);
  }

  @Test
  void a_row_has_medians() {
    assertThat(new ManyHostsReport("Deploys", runs.samples()).table().markdown())
        .isEqualTo(
            """
            | deploy by   | hosts | RTT ms | wall s | CPU s | peak MB | round trips per host |
            | ----------- | ----: | -----: | -----: | ----: | ------: | -------------------: |
            | kamal-maven |    10 |     50 |   2.40 |  1.50 |     200 |                 15.0 |
            """);
  }

  @Test
  void a_plot_has_a_line_for_each_round_trip_time() {
    runs.against(10, 150);
    runs.run(ManyHosts.PLUGIN, 5);

    assertThat(new ManyHostsReport("Deploys", runs.samples()).plot().curves())
        .extracting(curve -> curve.name() + " " + curve.points().get(0).y())
        .containsExactly("RTT 50 ms 2.4", "RTT 150 ms 5.0");
  }

  @Test
  void stub_hosts_have_targets_beside_what_ruby_kamal_took_elsewhere() {
    assertThat(StubTargets.of(runs.samples()).rows())
        .contains(
            List.of(
                "10 stub hosts, s",
                "2.40",
                "3.25",
                "met",
                "Ruby Kamal on another machine: 6.5 s, 2 × faster"));
  }

  @Test
  void a_ruby_kamal_that_runs_here_counts_instead() {
    runs.run(ManyHosts.KAMAL, 4);

    assertThat(StubTargets.of(runs.samples()).rows())
        .contains(
            List.of(
                "10 stub hosts, s",
                "2.40",
                "2.00",
                "not met",
                "Ruby Kamal here: 4.0 s, 2 × faster"));
  }

  @Test
  void many_hosts_have_targets_for_the_control_machine() {
    runs.against(200, 50);
    runs.run(ManyHosts.PLUGIN, 12);

    assertThat(StubTargets.of(runs.samples()).rows())
        .contains(
            List.of(
                "200 stub hosts, s",
                "12.00",
                "14.00",
                "met",
                "Ruby Kamal on another machine: 56.0 s, 4 × faster"),
            List.of("its CPU, s", "1.50", "10.00", "met", "control machine"),
            List.of("its memory, MB", "200.00", "300.00", "met", "control machine"));
  }

  @Test
  void single_runs_are_comma_separated() {
    assertThat(runs.samples().csv().lines())
        .startsWith(Sample.HEAD, "kamal-maven,10,50,1,2.000,1.50,200.0,10,15.0,9000,8000")
        .hasSize(4);
  }
}
