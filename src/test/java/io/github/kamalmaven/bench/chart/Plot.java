package io.github.kamalmaven.bench.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Lines over a common axis.
 *
 * @param title what it is about
 * @param across what is to the right, with its unit
 * @param upwards what is upwards, with its unit
 * @param scale how both are spread
 * @param curves the lines, at least one with a point
 */
public record Plot(String title, String across, String upwards, Scale scale, List<Curve> curves) {

  /** Keeps its own list. */
  public Plot {
    curves = List.copyOf(curves);
  }

  /** As a picture that is readable on light and on dark pages. */
  public String svg() {
    return new Picture(this).draw();
  }

  /** What is measured is what is written below. */
  List<Double> columns() {
    return curves.stream()
        .flatMap(curve -> curve.points().stream())
        .map(Curve.Point::x)
        .distinct()
        .sorted()
        .toList();
  }

  /** Round values beside it. */
  List<Double> rows() {
    double least = heights().min().orElseThrow();
    return scale.ticks(least, heights().max().orElseThrow());
  }

  private DoubleStream heights() {
    return curves.stream().flatMap(curve -> curve.points().stream()).mapToDouble(Curve.Point::y);
  }
}
