package io.github.kamalmaven.bench;

import java.util.List;

/**
 * A figure that should not be more than another. Nothing fails if it is.
 *
 * @param what the figure and its unit
 * @param figure as measured
 * @param most what it should be at most
 * @param why what the limit is made of
 */
record Target(String what, double figure, double most, String why) {
  static final List<String> HEAD = List.of("target", "measured", "at most", "", "made of");

  /** As a row of a table. */
  List<String> row() {
    return List.of(
        what,
        ManyHostsReport.figure("%.2f", figure),
        ManyHostsReport.figure("%.2f", most),
        figure <= most ? "met" : "not met",
        why);
  }
}
