package io.github.kamalmaven.ssh.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLookupTest {

  @ParameterizedTest
  @CsvSource({
    "web-1.example, 0, web-1.example",
    "web-1.example, 1, Web-1.example",
    "web-1.example, 2, wEb-1.example",
    "web-1.example, 4, web-1.Example",
    "10.0.0.1, 3, 10.0.0.1",
    "a1, 3, A1",
  })
  void each_attempt_spells_the_name_differently(String name, int attempt, String spelled) {
    assertThat(NameLookup.spelling(name, attempt)).isEqualTo(spelled);
  }
}
