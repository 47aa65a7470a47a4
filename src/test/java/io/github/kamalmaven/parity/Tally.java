package io.github.kamalmaven.parity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what became of scenarios. */
final class Tally {
  private final Map<Allowance, Integer> used = new EnumMap<>(Allowance.class);
  private final Map<String, List<String>> notYet = new TreeMap<>();
  private final List<String> differ = new ArrayList<>();
  private final Set<String> known = new TreeSet<>();
  private int held;

  /** Counts a scenario. */
  void count(Scenario scenario, Verdict verdict) {
    if (verdict instanceof Verdict.Holds holds) {
      held++;
      known.add(verb(scenario));
      holds.used().forEach(allowance -> used.merge(allowance, 1, Integer::sum));
    } else if (verdict instanceof Verdict.NotYet) {
      notYet.computeIfAbsent(verb(scenario), verb -> new ArrayList<>()).add(scenario.name());
    } else {
      differ.add(scenario.name());
    }
  }

  /** A verb of the main family has one word, and switches after it. */
  private static String verb(Scenario scenario) {
    List<String> words = scenario.args();
    boolean two = words.size() > 1 && words.get(1).matches("[a-z_]+");
    return two ? words.get(0) + " " + words.get(1) : words.get(0);
  }

  /** The verbs of which some scenarios were run and others passed over. */
  Set<String> halfKnown() {
    Set<String> both = new TreeSet<>(notYet.keySet());
    both.retainAll(known);
    return both;
  }

  /** What people see at the end. */
  @Override
  public String toString() {
    int later = notYet.values().stream().mapToInt(List::size).sum();
    StringBuilder lines = new StringBuilder();
    lines.append("parity: %d of %d scenarios%n".formatted(held, held + later + differ.size()));
    used.forEach(
        (allowance, times) ->
            lines.append("  %s allowed in %d scenarios%n".formatted(allowance.row(), times)));
    differ.forEach(name -> lines.append("  differs: ").append(name).append('\n'));
    return lines.toString();
  }

  /** The verbs that do not exist yet, and their scenarios. */
  String notYet() {
    StringBuilder lines = new StringBuilder();
    notYet.forEach(
        (verb, names) ->
            lines.append("  not yet: %s (%d): %s%n".formatted(verb, names.size(), names)));
    return lines.toString();
  }
}
