package io.github.kamalmaven.mojo.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.run.Runs;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StepSummaryTest {
  @TempDir private Path folder;

  @Test
  void a_run_is_added_to_what_other_steps_have_written() {
    Path file = folder.resolve("summary.md");
    StepSummary summary =
        StepSummary.of(Map.of("GITHUB_STEP_SUMMARY", file.toString())).orElseThrow();

    summary.add(Runs.succeeded());
    String told = summary.add(Runs.failed());

    assertThat(told).isEqualTo("Summary: on the page of the job");
    assertThat(file).content().contains("deploy shop v2 to staging", "app boot shop");
  }

  @Test
  void one_that_cannot_be_written_is_told_and_nothing_fails() {
    StepSummary summary =
        StepSummary.of(Map.of("GITHUB_STEP_SUMMARY", folder.toString())).orElseThrow();

    assertThat(summary.add(Runs.succeeded()))
        .startsWith("There is no summary of this run in " + folder);
  }

  @Test
  void there_is_none_elsewhere_and_none_of_a_rehearsal() {
    assertThat(StepSummary.of(Map.of())).isEmpty();
    assertThat(StepSummary.of(Map.of("GITHUB_STEP_SUMMARY", ""))).isEmpty();
    assertThat(StepSummary.of(Map.of("GITHUB_STEP_SUMMARY", "x.md", "KAMAL_REHEARSAL", "true")))
        .isEmpty();
  }
}
