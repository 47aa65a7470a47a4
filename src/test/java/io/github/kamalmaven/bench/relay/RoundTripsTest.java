package io.github.kamalmaven.bench.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoundTripsTest {

  /** Each > is something that the client says, each < something that it hears. */
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'>>>', 0",
    "'<<<', 0",
    "'><', 0",
    "'><>', 1",
    "'<>', 1",
    "'>><<>>', 1",
    "'><><><>', 3"
  })
  void a_client_that_speaks_after_it_has_heard_has_waited(String talk, int expected) {
    RoundTrips trips = new RoundTrips();
    int counted = 0;

    for (char word : talk.toCharArray()) {
      if (word == '<') {
        trips.heard();
      } else if (trips.asked()) {
        counted++;
      }
    }

    assertThat(counted).isEqualTo(expected);
  }

  @Test
  void counts_travel_between_processes_as_lines() {
    Count before = new Count(1, 2, 30, 40);

    Count parsed = Count.parse(new Count(3, 20, 300, 400).line());

    assertThat(parsed.since(before)).isEqualTo(new Count(2, 18, 270, 360));
    assertThat(before.plus(before)).isEqualTo(new Count(2, 4, 60, 80));
  }
}
