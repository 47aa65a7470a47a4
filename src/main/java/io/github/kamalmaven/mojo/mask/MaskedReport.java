package io.github.kamalmaven.mojo.mask;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.Mask;
import java.util.function.Supplier;

/**
 * The one way by which events reach people: with every secret masked that is known by then,
 * whatever wrote it.
 *
 * @param inner hears the masked events
 * @param mask hides what is known now
 */
public record MaskedReport(Report inner, Supplier<Mask> mask) implements Report {
  @Override
  public void on(Event event) {
    inner.on(event.reworded(mask.get()::over));
  }
}
