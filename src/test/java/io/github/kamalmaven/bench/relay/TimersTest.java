package io.github.kamalmaven.bench.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TimersTest {
  private static final long MS = 1_000_000;

  private final Timers timers = new Timers();
  private final List<String> done = new ArrayList<>();

  @Test
  void tasks_are_done_in_order_of_time_and_those_of_one_time_as_planned() {
    timers.at(20 * MS, () -> done.add("later"));
    timers.at(10 * MS, () -> done.add("first"));
    timers.at(10 * MS, () -> done.add("second"));

    timers.run(30 * MS);

    assertThat(done).containsExactly("first", "second", "later");
  }

  @Test
  void what_is_not_due_stays() {
    timers.at(10 * MS, () -> done.add("due"));
    timers.at(20 * MS, () -> done.add("not due"));

    timers.run(10 * MS);

    assertThat(done).containsExactly("due");
    assertThat(timers.idle(10 * MS)).isEqualTo(10);
  }

  @Test
  void a_wait_is_rounded_to_the_nearest_millisecond() {
    timers.at(10 * MS, () -> done.add("task"));

    timers.run(10 * MS - Timers.GRAIN);

    assertThat(done).containsExactly("task");
  }

  @Test
  void nothing_planned_means_waiting_for_as_long_as_it_takes() {
    assertThat(timers.idle(5 * MS)).isZero();
  }
}
