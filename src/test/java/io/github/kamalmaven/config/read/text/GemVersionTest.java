package io.github.kamalmaven.config.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GemVersionTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "1.0, =, 1", "1.2, <, 1.10", "2.12.0, >, 2.12.0.pre", "2.12.0.pre1, <, 2.12.0.pre2",
    "1.0-rc1, <, 1.0", "1.0.a, <, 1.0.b", "3, >, 2.99.99", "1.0.rc, >, 0.9",
  })
  void versions_are_compared_as_rubygems_does(String a, String sign, String b) {
    int order = GemVersion.parse(a).orElseThrow().compareTo(GemVersion.parse(b).orElseThrow());

    assertThat(Integer.signum(order)).isEqualTo("<=>".indexOf(sign) - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "v1.0", "1..2", "1.0 beta"})
  void what_is_no_version_is_refused(String text) {
    assertThat(GemVersion.parse(text)).isEmpty();
  }
}
