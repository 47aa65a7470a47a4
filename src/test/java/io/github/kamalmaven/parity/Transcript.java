package io.github.kamalmaven.parity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes down what is done to hosts and on the control machine, in order. */
final class Transcript {
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> recordedChanges = new HashSet<>();

  /**
   * @param recorded what Kamal did: what it took for a change is one here, too
   */
  Transcript(List<Step> recorded) {
    for (Step step : recorded) {
      if (step instanceof Step.Ran ran && ran.changes()) {
        recordedChanges.add(ran.text());
      }
    }
  }

  /** Notes a command and what it answered. */
  synchronized void ran(String host, String text, Optional<String> input, Reply reply) {
    boolean changes = !Questions.asks(text) || recordedChanges.contains(text);
    steps.add(new Step.Ran(host, text, input, reply, changes));
  }

  /** Notes a command that is known to ask only. */
  synchronized void asked(String host, String text, Reply reply) {
    steps.add(new Step.Ran(host, text, Optional.empty(), reply, false));
  }

  /** Notes an upload. */
  synchronized void wrote(Step.Wrote upload) {
    steps.add(upload);
  }

  /** Notes a command that was given the user's terminal. */
  synchronized void tookOver(String host, String text) {
    steps.add(new Step.TookOver(host, text));
  }

  /** Everything so far. */
  synchronized List<Step> steps() {
    return List.copyOf(steps);
  }
}
