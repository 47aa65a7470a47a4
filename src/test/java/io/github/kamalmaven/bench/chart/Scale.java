package io.github.kamalmaven.bench.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the values of an axis are spread over it. */
public enum Scale {
  /** Equal distances for equal differences, from zero. */
  LINEAR {
    @Override
    double spread(double value) {
      return value;
    }

    @Override
    List<Double> ticks(double least, double most) {
      double rough = most / 5;
      double step = round(rough, rough).filter(it -> it >= rough).findFirst().orElseThrow();
      int count = (int) Math.ceil(most / step);
      return IntStream.rangeClosed(0, count).mapToObj(number -> number * step).toList();
    }
  },

  /** Equal distances for equal ratios; positive values only. */
  LOG {
    @Override
    double spread(double value) {
      return Math.log10(value);
    }

    @Override
    List<Double> ticks(double least, double most) {
      double first = round(least, most).filter(it -> it <= least).reduce((a, b) -> b).orElseThrow();
      double last = round(least, most).filter(it -> it >= most).findFirst().orElseThrow();
      return round(least, most).filter(it -> it >= first && it <= last).toList();
    }
  };

  /** A value as a length. */
  abstract double spread(double value);

  /** Round values that enclose all from the least to the most. */
  abstract List<Double> ticks(double least, double most);

  /** 1, 2, 5, 10 and so on, from one that is not more than the least to one beyond the most. */
  private static Stream<Double> round(double least, double most) {
    int from = (int) Math.floor(Math.log10(least));
    int to = (int) Math.floor(Math.log10(most)) + 1;
    return IntStream.rangeClosed(from, to)
        .boxed()
        .flatMap(power -> Stream.of(1, 2, 5).map(factor -> factor * Math.pow(10, power)));
  }
}
