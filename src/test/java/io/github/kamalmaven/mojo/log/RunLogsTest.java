package io.github.kamalmaven.mojo.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RunLogsTest {
  private final List<Event> told = new ArrayList<>();

  @Test
  void where_a_log_is_is_told() {
    RunLogs.say(() -> "Logs written to here", told::add);

    assertThat(told).containsExactly(new Event.Said(Event.Tone.PROGRESS, "Logs written to here"));
  }

  @Test
  void a_defect_at_the_end_of_a_log_is_told_in_a_line_and_stops_nothing() {
    RunLogs.say(
        () -> {
          throw new IllegalArgumentException("s3cret");
        },
        told::add);

    assertThat(told)
        .containsExactly(
            new Event.Said(
                Event.Tone.WARNING,
                "What happened could not be kept: java.lang.IllegalArgumentException"));
  }
}
