package io.github.kamalmaven.report.panel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Work that is done on several hosts at once. */
final class Round {
  private final Set<String> pieces;
  private final Set<String> ended = new HashSet<>();
  private final Set<String> failed = new HashSet<>();

  /**
   * @param pieces of the work, by name
   */
  Round(List<String> pieces) {
    this.pieces = Set.copyOf(pieces);
  }

  void ended(String piece, boolean well) {
    if (pieces.contains(piece)) {
      (well ? ended : failed).add(piece);
    }
  }

  int total() {
    return pieces.size();
  }

  int done() {
    return ended.size();
  }

  int failed() {
    return failed.size();
  }
}
