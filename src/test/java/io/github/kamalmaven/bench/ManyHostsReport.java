package io.github.kamalmaven.bench;

import io.github.kamalmaven.bench.chart.Curve;
import io.github.kamalmaven.bench.chart.Plot;
import io.github.kamalmaven.bench.chart.Scale;
import io.github.kamalmaven.bench.chart.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What deploys to many hosts cost, for people.
 *
 * @param title what kind of hosts
 * @param samples all runs
 */
record ManyHostsReport(String title, Samples samples) {

  /** Medians, a row for each program and place. */
  Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Sample.Place place : samples.places()) {
      for (String program : samples.programs()) {
        rows.add(row(program, place));
      }
    }
    return new Table(
        List.of(
            "deploy by", "hosts", "RTT ms", "wall s", "CPU s", "peak MB", "round trips per host"),
        rows);
  }

  private List<String> row(String program, Sample.Place place) {
    return List.of(
        program,
        "" + place.hosts(),
        "" + place.roundTrip().toMillis(),
        figure("%.2f", samples.median(program, place, it -> it.cost().wallSeconds())),
        figure("%.2f", samples.median(program, place, it -> it.cost().cpuSeconds())),
        figure("%.0f", samples.median(program, place, it -> it.cost().peakMegabytes())),
        figure("%.1f", samples.median(program, place, Sample::roundTrips)));
  }

  /** Seconds over hosts. */
  Plot plot() {
    List<Curve> curves = new ArrayList<>();
    for (String program : samples.programs()) {
      samples.places().stream()
          .map(Sample.Place::roundTrip)
          .distinct()
          .sorted()
          .forEach(
              roundTrip ->
                  curves.add(
                      new Curve(
                          name(program, roundTrip.toMillis()),
                          samples.places().stream()
                              .filter(place -> place.roundTrip().equals(roundTrip))
                              .map(place -> point(program, place))
                              .toList())));
    }
    return new Plot(title, "hosts (logarithmic)", "seconds (logarithmic)", Scale.LOG, curves);
  }

  private String name(String program, long roundTrip) {
    String network = "RTT " + roundTrip + " ms";
    return samples.programs().size() == 1 ? network : program + ", " + network;
  }

  private Curve.Point point(String program, Sample.Place place) {
    return new Curve.Point(
        place.hosts(), samples.median(program, place, it -> it.cost().wallSeconds()));
  }

  /** A figure that the system may not tell. */
  static String figure(String format, double value) {
    return Double.isNaN(value) ? "?" : String.format(Locale.ROOT, format, value);
  }
}
