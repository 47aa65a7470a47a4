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
    assertThat(here.isNear(Origin.here()) || here.mayBeNear(Origin.here())).isTrue();
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
            Optional.of(Instant.parse("2020-01-01T00:00:00Z")),
            here.numbering());

    assertThat(before.runs()).isFalse();
  }

  @Test
  void a_name_alone_does_not_make_two_machines_the_same() {
    Origin ours = from("From: ann@laptop, process 1 in b007/1");

    assertThat(from("From: ann@laptop, process 1 in b007/1").isNear(ours)).isTrue();
    assertThat(from("From: ann@laptop, process 1 in b007/2").isNear(ours)).isFalse();
    assertThat(from("From: ann@laptop, process 1").isNear(ours)).isFalse();
    assertThat(from("From: ann@laptop, process 1").mayBeNear(ours)).isFalse();
  }

  @Test
  void machines_that_tell_their_name_only_may_be_the_same_for_the_same_user() {
    Origin ours = from("From: ann@laptop, process 1");

    assertThat(ours.isNear(ours)).isFalse();
    assertThat(from("From: ann@laptop, process 2").mayBeNear(ours)).isTrue();
    assertThat(from("From: bob@laptop, process 2").mayBeNear(ours)).isFalse();
  }

  private static Origin from(String line) {
    return Origin.in(line).orElseThrow();
  }

  @Test
  void a_lock_of_another_kamal_tells_nothing_of_it() {
    assertThat(Origin.in("Locked by: Bob at 2026-11-22T09:00:00Z\nVersion: v0\nMessage: no"))
        .isEmpty();
  }
}
