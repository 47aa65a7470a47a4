package io.github.kamalmaven.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScaleTest {

  @ParameterizedTest
  @CsvSource({
    "LINEAR, 3, 9, '0 2 4 6 8 10'",
    "LINEAR, 0.2, 1, '0 0.2 0.4 0.6 0.8 1'",
    "LINEAR, 10, 56, '0 20 40 60'",
    "LOG, 1.5, 40, '1 2 5 10 20 50'",
    "LOG, 2, 20, '2 5 10 20'",
    "LOG, 0.6, 0.9, '0.5 1'",
    "LOG, 5, 5, '5'"
  })
  void round_values_enclose_what_is_shown(Scale scale, double least, double most, String ticks) {
    List<Double> expected = Stream.of(ticks.split(" ")).map(Double::valueOf).toList();

    assertThat(scale.ticks(least, most))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"LINEAR, 4, 50", "LOG, 10, 50", "LOG, 1, 0", "LOG, 100, 100"})
  void values_are_placed_between_the_ends(Scale scale, double value, double expected) {
    List<Double> ticks = scale == Scale.LOG ? List.of(1.0, 100.0) : List.of(0.0, 8.0);

    assertThat(new Axis(scale, ticks, 0, 100).place(value)).isEqualTo(expected);
  }
}
