package io.github.kamalmaven.config.read.erb.library;

import io.github.kamalmaven.config.read.erb.ruby.Budget;
import io.github.kamalmaven.config.read.erb.ruby.Call;
import io.github.kamalmaven.config.read.erb.ruby.Range;

/** The ways in which {@code []} names a part of something. */
final class Indexes {
  private Indexes() {}

  /** What {@code [index]}, {@code [start, length]} or {@code [from..to]} names. */
  static Range range(Call call) {
    if (call.argument(0) instanceof Range range) {
      return range;
    }
    long start = call.number(0, 0);
    long length = Math.min(call.number(1, 1), Budget.PIECE);
    if (length < 0 || Math.abs((double) start) > Budget.PIECE) {
      throw call.problem("`" + call.name() + "` with such an index");
    }
    // A slice from the end must not wrap around to the beginning.
    boolean wraps = start < 0 && start + length - 1 >= 0;
    return new Range(start, wraps ? -1 : start + length - 1);
  }
}
