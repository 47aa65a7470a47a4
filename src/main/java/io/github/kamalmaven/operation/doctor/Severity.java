package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.KamalException;
import java.util.Arrays;
import java.util.Optional;

/** How bad a finding is; the worse, the later. */
public enum Severity {
  /** A deploy goes on, maybe not as meant. */
  WARNING,
  /** A deploy fails. */
  ERROR;

  /** As it is told. */
  public String text() {
    return this == ERROR ? "error" : "warning";
  }

  /**
   * Reads {@code kamal.failOn}: a severity, or {@code never}.
   *
   * @return from which severity on a verb fails; nothing if it never does
   * @throws KamalException if it is none of these
   */
  public static Optional<Severity> least(String failOn) {
    if (failOn.equals("never")) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(values())
            .filter(it -> it.text().equals(failOn))
            .findFirst()
            .orElseThrow(
                () ->
                    new KamalException(
                        "kamal.failOn is '%s', which is none of error, warning and never"
                            .formatted(failOn),
                        "-Dkamal.failOn (--fail-on)",
                        "write one of them")));
  }
}
