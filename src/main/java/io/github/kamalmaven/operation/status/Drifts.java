package io.github.kamalmaven.operation.status;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.operation.doctor.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In what the hosts differ from the configuration.
 *
 * @param deployment what is configured
 * @param expected the version that is expected, if any is there
 * @param here what keeps this machine from comparing
 * @param hosts what was found, host by host
 */
public record Drifts(
    Deployment deployment,
    Optional<String> expected,
    List<Deviation> here,
    List<HostStatus> hosts) {
  /** Copies the lists. */
  public Drifts {
    here = List.copyOf(here);
    hosts = List.copyOf(hosts);
  }

  /**
   * Fails if something is as bad as this.
   *
   * @param least how bad; nothing is, if it is empty
   * @throws KamalException if so
   */
  public void require(Optional<Severity> least) {
    if (least.isPresent()
        && all().anyMatch(it -> it.drift().severity().compareTo(least.get()) >= 0)) {
      throw new KamalException(
          "Not all is as the configuration says: " + counts(),
          null,
          "each finding says what to do; kamal.failOn (kamal status --fail-on) says what counts");
    }
  }

  /** How many there are of each severity. */
  String counts() {
    return counted(Severity.ERROR) + ", " + counted(Severity.WARNING);
  }

  private String counted(Severity severity) {
    long count = count(severity);
    return count + " " + severity.text() + (count == 1 ? "" : "s");
  }

  /** How many there are of a severity. */
  long count(Severity severity) {
    return all().filter(it -> it.drift().severity() == severity).count();
  }

  /** Everything that differs. */
  Stream<Deviation> all() {
    return Stream.concat(here.stream(), hosts.stream().flatMap(host -> host.deviations().stream()));
  }
}
