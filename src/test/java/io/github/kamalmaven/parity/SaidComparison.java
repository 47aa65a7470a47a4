package io.github.kamalmaven.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares what was printed: every recorded line appears here, in the same order; the blocks of
 * different hosts may come in another order, and more may be said here.
 *
 * @param recorded what Kamal printed
 * @param actual what was printed here
 */
record SaidComparison(String recorded, String actual) {
  private static final String BLOCK = ".* Host: \\S+";

  /** The first recorded line that is missing; empty if none is. */
  Optional<String> difference() {
    List<String> seen = lines(actual);
    int from = 0;
    for (List<List<String>> blocks : sections()) {
      int end = from;
      for (List<String> block : blocks) {
        int after = find(block, seen, from);
        if (after < 0) {
          return Optional.of(describe(block, seen));
        }
        end = Math.max(end, after);
      }
      from = end;
    }
    return Optional.empty();
  }

  /** Neighbouring host blocks are one section; every other line is a section of its own. */
  private List<List<List<String>>> sections() {
    List<List<List<String>>> sections = new ArrayList<>();
    List<List<String>> blocks = new ArrayList<>();
    boolean inBlock = false;
    for (String line : recorded.split("\n", -1)) {
      if (line.matches(BLOCK)) {
        blocks.add(new ArrayList<>(List.of(line.strip())));
        inBlock = true;
      } else if (line.isBlank()) {
        inBlock = false;
      } else if (inBlock) {
        blocks.get(blocks.size() - 1).add(line.strip());
      } else {
        sections.add(blocks);
        blocks = new ArrayList<>();
        sections.add(List.of(List.of(line.strip())));
      }
    }
    sections.add(blocks);
    return sections;
  }

  /** The position after these lines, or -1. */
  private static int find(List<String> wanted, List<String> seen, int from) {
    int position = from;
    for (String line : wanted) {
      while (position < seen.size() && !seen.get(position).contains(line)) {
        position++;
      }
      if (position == seen.size()) {
        return -1;
      }
      position++;
    }
    return position;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String describe(List<String> block, List<String> seen) {
    return "printed, missing or out of order:\n  Kamal %s\n  here:\n    %s\n"
        .formatted(String.join("\n        ", block), String.join("\n    ", seen));
  }
}
