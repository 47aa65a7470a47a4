package io.github.kamalmaven.parity;

import java.util.EnumSet;
import java.util.Set;

/** The differences that one comparison may accept, and those it did. */
final class Allowances {
  private final ParityRows rows;
  private final boolean switchedOff;
  private final Set<Allowance> used = EnumSet.noneOf(Allowance.class);

  /**
   * @param rows what parity.md says
   * @param switchedOff whether the run was asked to behave as Kamal
   */
  Allowances(ParityRows rows, boolean switchedOff) {
    this.rows = rows;
    this.switchedOff = switchedOff;
  }

  /**
   * Makes use of an allowance; false if it is not to be had in this run.
   *
   * @throws AssertionError if parity.md does not mention it
   */
  boolean use(Allowance allowance) {
    if (!rows.names().contains(allowance.row())) {
      throw new AssertionError("parity.md has no row `" + allowance.row() + "`");
    }
    boolean granted = !(switchedOff && allowance.switchable());
    if (granted) {
      used.add(allowance);
    }
    return granted;
  }

  /** The allowances that were made use of. */
  Set<Allowance> used() {
    return used;
  }
}
