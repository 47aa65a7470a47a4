package io.github.kamalmaven.mojo;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;

/**
 * A report for the parts that goals share: passes events on to the screen of the goal that began
 * last.
 */
final class RelayedReport implements Report {
  private volatile Report report = Report.NONE;

  void to(Report other) {
    report = other;
  }

  @Override
  public void on(Event event) {
    report.on(event);
  }
}
