package io.github.kamalmaven.parity;

import java.util.List;

/**
 * How a run ended.
 *
 * @param exit the command line's exit status
 * @param stdout what it printed
 * @param stderr what it printed to standard error
 * @param steps what it did
 * @param placeholders for what differs in every run
 */
record Result(int exit, String stdout, String stderr, List<Step> steps, Placeholders placeholders) {

  /** Everything that was printed, with placeholders. */
  String printed() {
    return placeholders.apply(stdout + "\n" + stderr);
  }
}
