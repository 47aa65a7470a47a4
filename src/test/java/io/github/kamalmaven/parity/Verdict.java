package io.github.kamalmaven.parity;

import java.util.List;
import java.util.Set;

/** What became of a scenario. */
sealed interface Verdict {

  /**
   * It holds.
   *
   * @param used the allowances it needed
   */
  record Holds(Set<Allowance> used) implements Verdict {}

  /** Its verb does not exist yet. */
  record NotYet() implements Verdict {}

  /**
   * It does not hold.
   *
   * @param differences told for people
   */
  record Differs(List<String> differences) implements Verdict {
    @Override
    public String toString() {
      return String.join("\n", differences);
    }
  }
}
