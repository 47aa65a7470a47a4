package io.github.kamalmaven.report;

import java.util.List;

/** Hears what happens. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface Report {
  /** Hears nothing. */
  Report NONE = event -> {};

  /** Takes note of an event; must return soon and must not throw. */
  void on(Event event);

  /** A report that passes every event to all of these, in order. */
  static Report all(List<Report> reports) {
    List<Report> copy = List.copyOf(reports);
    return event -> copy.forEach(report -> report.on(event));
  }

  /** Tells people about progress, as Kamal's {@code say} does. */
  default void say(String text) {
    on(new Event.Said(Event.Tone.PROGRESS, text));
  }

  /** Tells people that a phase of the whole operation begins; it looks like progress. */
  default void begin(String phase) {
    on(new Event.Said(Event.Tone.PHASE, phase));
  }

  /** Warns people. */
  default void warn(String text) {
    on(new Event.Said(Event.Tone.WARNING, text));
  }

  /** Tells people that something they have written is doubtful. */
  default void caution(String text) {
    on(new Event.Cautioned(text));
  }

  /** Tells people about something that went wrong. */
  default void alarm(String text) {
    on(new Event.Said(Event.Tone.ERROR, text));
  }

  /** Tells people a detail of one host. */
  default void detail(String host, String text) {
    on(new Event.Noted(host, text));
  }
}
