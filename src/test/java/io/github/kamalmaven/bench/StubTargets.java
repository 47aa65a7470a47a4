package io.github.kamalmaven.bench;

import io.github.kamalmaven.bench.chart.Table;
import java.util.ArrayList;
import java.util.List;

/** What deploys to stub hosts should cost at most, beside what they do. */
final class StubTargets {
  private static final double CPU_SECONDS = 10;
  private static final double MEGABYTES = 300;

  /**
   * A number of hosts for which there is a target.
   *
   * @param hosts how many
   * @param kamal seconds that Ruby Kamal 2.12.0 took on another machine
   * @param times how much faster the plugin should be
   */
  private record Goal(int hosts, double kamal, int times) {}

  private static final List<Goal> GOALS =
      List.of(new Goal(10, 6.5, 2), new Goal(50, 15.3, 3), new Goal(200, 56, 4));

  private StubTargets() {}

  /** The targets of the numbers of hosts that were measured. */
  static Table of(Samples samples) {
    List<List<String>> rows = new ArrayList<>();
    for (Sample.Place place : samples.places()) {
      GOALS.stream()
          .filter(goal -> goal.hosts() == place.hosts())
          .forEach(goal -> rows.addAll(rows(goal, samples, place)));
    }
    return new Table(Target.HEAD, rows);
  }

  private static List<List<String>> rows(Goal goal, Samples samples, Sample.Place place) {
    List<List<String>> rows = new ArrayList<>();
    double wall = samples.median(ManyHosts.PLUGIN, place, it -> it.cost().wallSeconds());
    boolean both = samples.programs().contains(ManyHosts.KAMAL);
    double kamal =
        both ? samples.median(ManyHosts.KAMAL, place, it -> it.cost().wallSeconds()) : goal.kamal();
    String who = both ? "Ruby Kamal here" : "Ruby Kamal on another machine";
    String what = goal.hosts() + " stub hosts, s";
    String why = "%s: %.1f s, %d × faster".formatted(who, kamal, goal.times());
    rows.add(new Target(what, wall, kamal / goal.times(), why).row());
    if (goal.hosts() == 200) {
      double cpu = samples.median(ManyHosts.PLUGIN, place, it -> it.cost().cpuSeconds());
      double peak = samples.median(ManyHosts.PLUGIN, place, it -> it.cost().peakMegabytes());
      rows.add(new Target("its CPU, s", cpu, CPU_SECONDS, "control machine").row());
      rows.add(new Target("its memory, MB", peak, MEGABYTES, "control machine").row());
    }
    return rows;
  }
}
