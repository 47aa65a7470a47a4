package io.github.kamalmaven.bench;

import io.github.kamalmaven.bench.chart.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What programs should cost at most on real hosts, beside what they do. */
final class LabTargets {
  private static final long FAR = 50;
  private static final double APP_VERSION_SECONDS = 1;
  private static final double START_SECONDS = 0.6;

  /** What a deploy may take beyond the script and Maven's start: seconds by milliseconds of RTT. */
  private static final Map<Long, Double> ABOVE = Map.of(0L, 0.6, 50L, 0.8, 150L, 1.2);

  /** How much faster than Ruby Kamal it should be, where that runs here. */
  private static final Map<Long, Double> FASTER = Map.of(0L, 1.3, 50L, 2.0, 150L, 3.0);

  private LabTargets() {}

  /** Those of a round-trip time. */
  static List<Target> of(Samples samples, Sample.Place place) {
    long roundTrip = place.roundTrip().toMillis();
    List<Target> targets = new ArrayList<>();
    if (ABOVE.containsKey(roundTrip)) {
      targets.add(
          new Target(
              "deploy at RTT " + roundTrip + " ms − limit.sh − version, s",
              beyond(samples, place, LabRounds.DEPLOY, LabRounds.LIMIT, LabRounds.VERSION),
              ABOVE.get(roundTrip),
              ratio(samples, place)));
    }
    if (FASTER.containsKey(roundTrip) && samples.programs().contains(ManyHosts.KAMAL)) {
      double times = FASTER.get(roundTrip);
      targets.add(againstKamal(LabRounds.DEPLOY, samples, place, times));
      targets.add(againstKamal(LabRounds.ALONE, samples, place, times));
    }
    if (roundTrip == FAR) {
      targets.add(
          new Target(
              "app-version at RTT 50 ms − version, s",
              beyond(samples, place, LabRounds.APP_VERSION, LabRounds.VERSION),
              APP_VERSION_SECONDS,
              "after Maven's start"));
      targets.add(
          new Target(
              "kamal version, s", wall(samples, place, LabRounds.START), START_SECONDS, "alone"));
    }
    return targets;
  }

  private static String ratio(Samples samples, Sample.Place place) {
    double deploy = wall(samples, place, LabRounds.DEPLOY);
    double limit = wall(samples, place, LabRounds.LIMIT);
    double version = wall(samples, place, LabRounds.VERSION);
    return "%s = %s × (limit.sh %s + version %s)"
        .formatted(
            seconds(deploy), seconds(deploy / (limit + version)), seconds(limit), seconds(version));
  }

  private static Target againstKamal(
      String program, Samples samples, Sample.Place place, double times) {
    double ours = wall(samples, place, program);
    double kamal = wall(samples, place, ManyHosts.KAMAL);
    return new Target(
        program + " at RTT " + place.roundTrip().toMillis() + " ms, s",
        ours,
        kamal / times,
        "Ruby Kamal %s s: %s × as fast, %s × asked"
            .formatted(seconds(kamal), seconds(kamal / ours), seconds(times)));
  }

  /** The median of what a program takes beyond others of the same round. */
  private static double beyond(
      Samples samples, Sample.Place place, String program, String... others) {
    List<Double> left =
        new ArrayList<>(samples.of(program, place).map(it -> it.cost().wallSeconds()).toList());
    for (String other : others) {
      List<Double> less = samples.of(other, place).map(it -> it.cost().wallSeconds()).toList();
      for (int round = 0; round < left.size(); round++) {
        left.set(round, left.get(round) - less.get(round));
      }
    }
    return Median.of(left);
  }

  private static double wall(Samples samples, Sample.Place place, String program) {
    return samples.median(program, place, it -> it.cost().wallSeconds());
  }

  private static String seconds(double value) {
    return ManyHostsReport.figure("%.2f", value);
  }
}
