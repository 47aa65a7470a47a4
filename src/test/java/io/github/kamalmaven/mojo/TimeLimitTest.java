package io.github.kamalmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeLimitTest {
  @ParameterizedTest
  @CsvSource({"300, PT5M", "90s, PT1M30S", "5m, PT5M", "1h30m, PT1H30M", "2h, PT2H", "1m5, PT1M5S"})
  void a_limit_is_seconds_or_a_duration(String text, Duration limit) {
    assertThat(TimeLimit.parse(text, "kamal.hookTimeout")).contains(limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0s", "0m"})
  void zero_is_no_limit(String text) {
    assertThat(TimeLimit.parse(text, "kamal.hookTimeout")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "5 min", "m", "5d", "1.5m"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> TimeLimit.parse(text, "kamal.hookTimeout"))
        .isInstanceOf(KamalException.class)
        .hasMessage("'" + text + "' is no limit of time");
  }

  @Test
  void nothing_given_is_no_limit() {
    assertThat(TimeLimit.parse(null, "kamal.hookTimeout")).isEmpty();
  }
}
