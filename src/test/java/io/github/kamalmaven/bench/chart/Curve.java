package io.github.kamalmaven.bench.chart;

import java.util.List;

/**
 * A line of a plot.
 *
 * @param name what it shows
 * @param points from left to right
 */
public record Curve(String name, List<Point> points) {

  /** Keeps its own list. */
  public Curve {
    points = List.copyOf(points);
  }

  /**
   * A point of it.
   *
   * @param x to the right
   * @param y upwards
   */
  public record Point(double x, double y) {}
}
