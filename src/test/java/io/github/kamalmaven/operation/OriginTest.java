package io.github.kamalmaven.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OriginTest {
  @Test
  void this_process_runs_here() {
    Origin here = Origin.here();

    Optional<Origin> read = Origin.in("Locked by: Ann\n" + here.toLine());

    assertThat(read).contains(here);
    assertThat(here.isNear(Origin.here())).isTrue();
    assertThat(here.runs()).isTrue();
  }

  @Test
  void another_process_of_the_same_number_is_another_one() {
    Origin here = Origin.here();
    Origin before =
        new Origin(
            here.user(),
            here.machine(),
            here.pid(),
            Optional.of(Instant.parse("2020-01-01T00:00:00Z")));

    assertThat(before.runs()).isFalse();
  }

  @Test
  void a_lock_of_another_kamal_tells_nothing_of_it() {
    assertThat(Origin.in("Locked by: Bob at 2026-11-22T09:00:00Z\nVersion: v0\nMessage: no"))
        .isEmpty();
  }
}
