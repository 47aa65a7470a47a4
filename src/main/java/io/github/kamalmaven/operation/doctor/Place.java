package io.github.kamalmaven.operation.doctor;

import java.util.ArrayList;
import java.util.List;

/**
 * What was seen in one place.
 *
 * @param name of a host, or of this machine
 * @param facts what is well, in a few words each
 * @param findings what is not
 */
public record Place(String name, List<String> facts, List<Finding> findings) {
  /** Copies the lists. */
  public Place {
    facts = List.copyOf(facts);
    findings = List.copyOf(findings);
  }

  /** The same with a finding more. */
  Place with(Finding more) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(more);
    return new Place(name, facts, all);
  }

  static Place of(String name, List<Seen> seen) {
    List<String> facts = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Seen one : seen) {
      one.fact().ifPresent(facts::add);
      findings.addAll(one.findings());
    }
    return new Place(name, facts, findings);
  }
}
