package io.github.kamalmaven.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MedianTest {

  @Test
  void a_single_slow_run_does_not_move_it() {
    assertThat(Median.of(List.of(3.0, 99.0, 2.0))).isEqualTo(3);
  }

  @Test
  void between_two_in_the_middle_it_is_half_way() {
    assertThat(Median.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3);
  }
}
