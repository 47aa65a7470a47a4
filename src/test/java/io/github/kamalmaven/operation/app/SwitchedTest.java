package io.github.kamalmaven.operation.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Version;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SwitchedTest {
  private final Switched switched = new Switched(new Version("2.0.0"), 3);

  @Test
  void before_the_first_switch_nothing_has_changed() {
    assertThat(switched.told())
        .isEqualTo("No host has switched to version 2.0.0: what ran before still does");
  }

  @Test
  void half_way_it_names_the_hosts_that_run_the_version() {
    switched.add("web", "web-2", Optional.of(new Version("1.0.0")));
    switched.add("web", "web-1", Optional.of(new Version("1.0.0")));

    assertThat(switched.told())
        .isEqualTo(
            "Stopped half way: version 2.0.0 runs on web-1 (web), web-2 (web), and nowhere else");
  }

  @Test
  void after_the_last_switch_the_version_runs_everywhere() {
    switched.add("web", "web-1", Optional.of(new Version("1.0.0")));
    switched.add("job", "web-1", Optional.of(new Version("1.0.0")));
    switched.add("web", "web-2", Optional.of(new Version("1.0.0")));

    assertThat(switched.told()).isEqualTo("Version 2.0.0 runs everywhere already");
  }
}
