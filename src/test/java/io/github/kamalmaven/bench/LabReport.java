package io.github.kamalmaven.bench;

import io.github.kamalmaven.bench.chart.Curve;
import io.github.kamalmaven.bench.chart.Plot;
import io.github.kamalmaven.bench.chart.Scale;
import io.github.kamalmaven.bench.chart.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What deploys to real hosts cost beside the least they can cost, for people.
 *
 * @param samples all runs, as many of each program against each place
 */
record LabReport(Samples samples) {

  /** Medians, a row for each program and round-trip time. */
  Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Sample.Place place : samples.places()) {
      for (String program : samples.programs()) {
        rows.add(row(program, place));
      }
    }
    return new Table(
        List.of("program", "RTT ms", "wall s", "CPU s", "peak MB", "round trips per host"), rows);
  }

  private List<String> row(String program, Sample.Place place) {
    return List.of(
        program,
        "" + place.roundTrip().toMillis(),
        figure("%.2f", wall(program, place)),
        figure("%.2f", samples.median(program, place, it -> it.cost().cpuSeconds())),
        figure("%.0f", samples.median(program, place, it -> it.cost().peakMegabytes())),
        figure("%.1f", samples.median(program, place, Sample::roundTrips)));
  }

  /** The targets of the round-trip times that were measured. */
  Table targets() {
    List<List<String>> rows = new ArrayList<>();
    for (Sample.Place place : samples.places()) {
      rows.addAll(LabTargets.of(samples, place).stream().map(Target::row).toList());
    }
    return new Table(Target.HEAD, rows);
  }

  /** Seconds over round-trip times. */
  Plot plot() {
    List<Curve> curves = new ArrayList<>();
    curves.add(curve(LabRounds.DEPLOY, place -> wall(LabRounds.DEPLOY, place)));
    curves.add(
        curve(
            "limit.sh + Maven's start",
            place -> wall(LabRounds.LIMIT, place) + wall(LabRounds.VERSION, place)));
    for (String program : List.of(LabRounds.ALONE, LabRounds.ORDER, LabRounds.LIMIT)) {
      curves.add(curve(program, place -> wall(program, place)));
    }
    if (samples.programs().contains(ManyHosts.KAMAL)) {
      curves.add(curve(ManyHosts.KAMAL, place -> wall(ManyHosts.KAMAL, place)));
    }
    String across = "round-trip time in milliseconds";
    return new Plot("A deploy to three real hosts", across, "seconds", Scale.LINEAR, curves);
  }

  private Curve curve(String name, ToDoubleFunction<Sample.Place> seconds) {
    return new Curve(
        name,
        samples.places().stream()
            .map(it -> new Curve.Point(it.roundTrip().toMillis(), seconds.applyAsDouble(it)))
            .toList());
  }

  private double wall(String program, Sample.Place place) {
    return samples.median(program, place, it -> it.cost().wallSeconds());
  }

  private static String figure(String format, double value) {
    return ManyHostsReport.figure(format, value);
  }
}
