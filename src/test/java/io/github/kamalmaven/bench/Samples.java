package io.github.kamalmaven.bench;

import io.github.kamalmaven.bench.chart.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** All runs so far, each told when it is over. */
final class Samples {
  private final List<Sample> all = new ArrayList<>();
  private final Consumer<String> listener;

  /**
   * None so far.
   *
   * @param listener hears of each run
   */
  Samples(Consumer<String> listener) {
    this.listener = listener;
  }

  void add(Sample sample) {
    if (all.isEmpty()) {
      listener.accept(Sample.HEAD);
    }
    all.add(sample);
    listener.accept(sample.line());
  }

  /** Where something ran, in the order it did. */
  List<Sample.Place> places() {
    return all.stream().map(Sample::place).distinct().toList();
  }

  /** The programs that ran, in the order they first did. */
  List<String> programs() {
    return all.stream().map(Sample::what).distinct().toList();
  }

  /** The runs of a program against a place. */
  Stream<Sample> of(String what, Sample.Place place) {
    return all.stream().filter(it -> it.what().equals(what) && it.place().equals(place));
  }

  /** The median of a figure of those runs. */
  double median(String what, Sample.Place place, ToDoubleFunction<Sample> figure) {
    return Median.of(of(what, place).map(figure::applyAsDouble).toList());
  }

  /** Everything as comma-separated values. */
  String csv() {
    StringBuilder csv = new StringBuilder(Sample.HEAD).append('\n');
    all.forEach(sample -> csv.append(sample.line()).append('\n'));
    return csv.toString();
  }
}
