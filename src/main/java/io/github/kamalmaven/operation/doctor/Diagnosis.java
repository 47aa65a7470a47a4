package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import java.util.List;
import java.util.Optional;

/**
 * What a doctor has found.
 *
 * @param places this machine first, then the hosts
 */
public record Diagnosis(List<Place> places) {
  /** Copies the list. */
  public Diagnosis {
    places = List.copyOf(places);
  }

  /** Tells it, place by place. */
  public void tell(Report report) {
    places.forEach(place -> report.on(new Event.Printed(told(place))));
    report.on(new Event.Printed(summary()));
  }

  /**
   * Fails if something is as bad as this.
   *
   * @param least how bad; nothing is, if it is empty
   * @throws KamalException if so
   */
  public void require(Optional<Severity> least) {
    if (least.isPresent()
        && findings().stream()
            .anyMatch(it -> it.ailment().severity().compareTo(least.get()) >= 0)) {
      throw new KamalException(
          "Not everything is well: " + counts(),
          null,
          "each finding says what to do; kamal.failOn (kamal doctor --fail-on) says what counts");
    }
  }

  private static String told(Place place) {
    StringBuilder text = new StringBuilder(place.name());
    if (!place.facts().isEmpty()) {
      text.append(": ").append(String.join(", ", place.facts()));
    } else if (place.findings().isEmpty()) {
      text.append(": healthy");
    }
    for (Finding finding : place.findings()) {
      text.append(
          "\n  %-7s %s: %s"
              .formatted(
                  finding.ailment().severity().text(), finding.ailment().code(), finding.cause()));
      if (!finding.remedy().isEmpty()) {
        text.append("\n          to do: %s".formatted(finding.remedy()));
      }
    }
    return text.toString();
  }

  private String summary() {
    int hosts = places.size() - 1;
    String where = "this machine and " + hosts + (hosts == 1 ? " host" : " hosts");
    return findings().isEmpty()
        ? "All is well: looked at " + where
        : "Looked at %s: %s".formatted(where, counts());
  }

  private String counts() {
    return counted(Severity.ERROR) + ", " + counted(Severity.WARNING);
  }

  private String counted(Severity severity) {
    long count = findings().stream().filter(it -> it.ailment().severity() == severity).count();
    return count + " " + severity.text() + (count == 1 ? "" : "s");
  }

  private List<Finding> findings() {
    return places.stream().flatMap(place -> place.findings().stream()).toList();
  }
}
