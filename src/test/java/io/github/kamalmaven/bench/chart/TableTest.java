package io.github.kamalmaven.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {

  @Test
  void columns_are_straight_and_figures_end_at_the_right() {
    Table table =
        new Table(
            List.of("deploy by", "hosts", "s"),
            List.of(List.of("kamal", "1", "1.50"), List.of("limit.sh", "200", "10.25")));

    assertThat(table.markdown())
        .isEqualTo(
            """
            | deploy by | hosts |     s |
            | --------- | ----: | ----: |
            | kamal     |     1 |  1.50 |
            | limit.sh  |   200 | 10.25 |
            """);
  }

  @Test
  void a_row_that_does_not_fit_is_refused() {
    List<List<String>> rows = List.of(List.of("one"));

    assertThatThrownBy(() -> new Table(List.of("a", "b"), rows))
        .hasMessage("[one] does not fit [a, b]");
  }
}
