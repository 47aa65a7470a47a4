package io.github.kamalmaven.build.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectVersionTest {
  private static final Optional<String> HEAD =
      Optional.of("3f2c1e9d0c8b7a6958473625140f9e8d7c6b5a49");

  @ParameterizedTest
  @CsvSource({
    "1.4.0,                1.4.0",
    "1.4.0+build.5,        1.4.0-build.5",
    "1.4.0-SNAPSHOT,       1.4.0-20261122.091503-3f2c1e9",
    "1.4.0-rc1-SNAPSHOT,   1.4.0-rc1-20261122.091503-3f2c1e9",
    "1.4.0+5-SNAPSHOT,     1.4.0-5-20261122.091503-3f2c1e9",
    "2-snapshot,           2-20261122.091503-3f2c1e9",
    "SNAPSHOT,             20261122.091503-3f2c1e9",
    "-1,                   1",
    "Ä,                    0",
  })
  void every_version_becomes_a_valid_tag(String version, String tag) {
    assertThat(of(version).tag(HEAD)).isEqualTo(tag);
    assertThat(TagName.require(tag, "here")).isEqualTo(tag);
  }

  @Test
  void without_a_commit_a_snapshot_is_marked_by_chance() {
    assertThat(of("1.4.0-SNAPSHOT").tag(Optional.empty()))
        .isEqualTo("1.4.0-20261122.091503-0a1b2c3");
  }

  @Test
  void a_long_version_leaves_room_for_what_comes_behind_it() {
    String tag = of("1" + ".0".repeat(100) + "-SNAPSHOT").tag(HEAD);

    assertThat(tag.length() + "_uncommitted_0123456789abcdef".length()).isLessThanOrEqualTo(128);
    assertThat(tag).endsWith("-20261122.091503-3f2c1e9");
  }

  @Test
  void a_property_that_nobody_set_is_named() {
    assertThatThrownBy(() -> of("${revision}").tag(HEAD))
        .isInstanceOf(KamalException.class)
        .hasMessage("The version of the POM has a property that is not set: ${revision}");
  }

  private static ProjectVersion of(String version) {
    return new ProjectVersion(version, new Stamp(Instant.parse("2026-11-22T09:15:03Z"), "0a1b2c3"));
  }
}
