package io.github.kamalmaven.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class UsageTest {
  private static final String STAT =
      "4242 (a (strange) name) S 1 4242 4242 0 -1 4194560 100 0 0 0 150 25 7 3 20 0 30 0 1 2 3";

  @Test
  void processor_time_is_that_of_the_process_and_of_its_children() {
    String status = "Name:\tjava\nVmPeak:\t 9000000 kB\nVmHWM:\t   1000 kB\nVmRSS:\t 900 kB\n";

    Usage usage = Usage.parse(STAT, status).orElseThrow();

    assertThat(usage).isEqualTo(new Usage(Duration.ofMillis(1850), 1_024_000));
  }

  @Test
  void a_process_that_has_ended_tells_nothing() {
    assertThat(Usage.parse(STAT, "Name:\tjava\nState:\tZ (zombie)\n")).isEmpty();
  }
}
