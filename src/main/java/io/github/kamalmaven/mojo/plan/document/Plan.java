package io.github.kamalmaven.mojo.plan.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a verb would do.
 *
 * @param header which verb, and of what
 * @param found what was found on hosts, by host; empty if they were not looked at
 * @param phases what would be done, in order
 * @param ways how its machines are reached
 * @param changes what would be different afterwards, by host
 */
public record Plan(
    Header header,
    Map<String, List<String>> found,
    List<Phase> phases,
    Ways ways,
    Map<String, Change> changes) {
  /** Copies the list. */
  public Plan {
    phases = List.copyOf(phases);
  }

  /** How many commands there are, on all machines. */
  long commands() {
    return steps().filter(step -> !(step instanceof Step.Put)).count();
  }

  /** How many uploads there are, to all machines. */
  long uploads() {
    return steps().filter(Step.Put.class::isInstance).count();
  }

  private Stream<Step> steps() {
    return phases.stream().flatMap(phase -> phase.steps().values().stream()).flatMap(List::stream);
  }
}
