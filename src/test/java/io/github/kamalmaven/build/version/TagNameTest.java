package io.github.kamalmaven.build.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"v1", "1.4.0", "_x", "db569d8_uncommitted_0123456789abcdef", "A-b.C"})
  void what_docker_takes_is_taken(String version) {
    assertThat(TagName.require(version, "kamal.version")).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({"1.4.0+5, 1.4.0-5", "feature/x, feature-x", ".1, 1", "-v, v", "a b, a-b", "ü, 0"})
  void what_docker_refuses_is_refused_with_a_proposal(String version, String proposal) {
    assertThatThrownBy(() -> TagName.require(version, "kamal.version"))
        .hasMessage("The version '" + version + "' cannot be the tag of an image")
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> assertThat(failure.remedy().orElseThrow()).endsWith("such as " + proposal));
  }

  @ParameterizedTest
  @ValueSource(ints = {129, 500})
  void a_version_may_be_too_long(int length) {
    assertThatThrownBy(() -> TagName.require("1".repeat(length), "kamal.version"))
        .isInstanceOf(KamalException.class);
  }
}
