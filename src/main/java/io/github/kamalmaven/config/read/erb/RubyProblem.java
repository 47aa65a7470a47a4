package io.github.kamalmaven.config.read.erb;

import org.jspecify.annotations.Nullable;

/** Code that cannot be evaluated, before its offset is turned into a line. */
final class RubyProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String remedy;

  RubyProblem(int offset, String what) {
    this(offset, what, Erb.REMEDY, null);
  }

  RubyProblem(int offset, String what, String remedy, @Nullable Throwable cause) {
    super(what, cause);
    this.offset = offset;
    this.remedy = remedy;
  }

  int offset() {
    return offset;
  }

  String remedy() {
    return remedy;
  }
}
