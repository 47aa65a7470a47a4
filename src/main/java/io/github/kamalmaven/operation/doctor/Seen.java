package io.github.kamalmaven.operation.doctor;

import java.util.List;
import java.util.Optional;

/**
 * What a look at something has shown.
 *
 * @param findings what is wrong
 * @param fact something worth telling that is not wrong, in a few words
 */
record Seen(List<Finding> findings, Optional<String> fact) {
  /** Nothing. */
  static final Seen NOTHING = new Seen(List.of(), Optional.empty());

  /** Copies the list. */
  Seen {
    findings = List.copyOf(findings);
  }

  /** All is well. */
  static Seen well(String fact) {
    return new Seen(List.of(), Optional.of(fact));
  }

  /** Something is wrong. */
  static Seen wrong(Ailment ailment, String cause, String remedy) {
    return wrong(new Finding(ailment, cause, remedy));
  }

  /** Something is wrong. */
  static Seen wrong(Finding finding) {
    return new Seen(List.of(finding), Optional.empty());
  }
}
