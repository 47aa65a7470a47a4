package io.github.kamalmaven.bench.chart;

import java.util.List;

/**
 * Places values on a stretch of a picture.
 *
 * @param scale how they are spread
 * @param ticks the values that are written beside it, from the least to the most
 * @param start where the first of them is, in pixels
 * @param end where the last of them is
 */
record Axis(Scale scale, List<Double> ticks, double start, double end) {

  /** Where a value is; in the middle if there is but one. */
  double place(double value) {
    double least = scale.spread(ticks.get(0));
    double most = scale.spread(ticks.get(ticks.size() - 1));
    double share = most == least ? 0.5 : (scale.spread(value) - least) / (most - least);
    return start + share * (end - start);
  }
}
