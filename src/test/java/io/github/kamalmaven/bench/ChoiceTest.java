package io.github.kamalmaven.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChoiceTest {
  private final Properties properties = new Properties();

  @Test
  void nothing_said_means_everything() {
    properties.setProperty("bench.only", "");

    Choice choice = Choice.of(properties);

    assertThat(choice.hosts()).containsExactly(1, 10, 50, 200);
    assertThat(choice.roundTrips()).extracting(Duration::toMillis).containsExactly(0L, 50L, 150L);
    assertThat(choice.parts()).containsExactly("sandbox", "stub", "lab");
    assertThat(choice.rounds()).isEqualTo(3);
    assertThat(choice.kamal()).isEmpty();
  }

  @Test
  void properties_choose() {
    properties.setProperty("bench.hosts", "1, 10");
    properties.setProperty("bench.rtt", "50");
    properties.setProperty("bench.only", "lab");
    properties.setProperty("bench.rounds", "5");
    properties.setProperty("bench.kamal", "/opt/kamal/bin/kamal");

    Choice choice = Choice.of(properties);

    assertThat(choice.hosts()).containsExactly(1, 10);
    assertThat(choice.roundTrips()).containsExactly(Duration.ofMillis(50));
    assertThat(choice.has("lab")).isTrue();
    assertThat(choice.has("stub")).isFalse();
    assertThat(choice.rounds()).isEqualTo(5);
    assertThat(choice.kamal()).contains(Path.of("/opt/kamal/bin/kamal"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bench.only|labs|bench.only is one of [sandbox, stub, lab], not labs",
        "bench.hosts|0|bench.hosts are 1 to 250, not 0",
        "bench.hosts|300|bench.hosts are 1 to 250, not 300",
        "bench.hosts|ten|bench.hosts is a number, not ten",
        "bench.rtt|50ms|bench.rtt is a number, not 50ms",
        "bench.rounds|0|bench.rounds is at least 1, not 0"
      })
  void what_cannot_be_measured_is_refused(String key, String value, String message) {
    properties.setProperty(key, value);

    assertThatThrownBy(() -> Choice.of(properties)).hasMessage(message);
  }
}
