package io.github.kamalmaven.bench.chart;

import java.util.Collection;
import java.util.List;

/** The value in the middle: a single slow run does not move it. */
public final class Median {
  private Median() {}

  /**
   * Of some values.
   *
   * @param values at least one
   * @return the middle one, or what lies between the middle two
   */
  public static double of(Collection<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
