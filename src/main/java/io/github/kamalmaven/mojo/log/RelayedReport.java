package io.github.kamalmaven.mojo.log;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report for the parts that goals share: passes events on to the screen of the goal that began
 * last. The first one is told what happened before.
 */
public final class RelayedReport implements Report {
  private final List<Event> early = new ArrayList<>();
  private Optional<Report> report = Optional.empty();

  /** Passes events on to another report from now on, those that nobody heard yet first. */
  public synchronized void to(Report other) {
    early.forEach(other::on);
    early.clear();
    report = Optional.of(other);
  }

  /** Nobody is to be told what happened until now. */
  public synchronized void forget() {
    early.clear();
  }

  @Override
  public void on(Event event) {
    listener(event).ifPresent(current -> current.on(event));
  }

  private synchronized Optional<Report> listener(Event event) {
    if (report.isEmpty()) {
      early.add(event);
    }
    return report;
  }
}
