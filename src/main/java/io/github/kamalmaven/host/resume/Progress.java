package io.github.kamalmaven.host.resume;

import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.StepListener;
import io.github.kamalmaven.host.Upload;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How far a batch has come; used by the thread that waits for it. */
final class Progress implements StepListener {
  private final StepListener next;
  private final Deque<Optional<Outcome>> answers = new ArrayDeque<>();

  /**
   * @param next hears the same
   */
  Progress(StepListener next) {
    this.next = next;
  }

  /** Hears of the steps. */
  StepListener next() {
    return next;
  }

  /** What each step that is over was answered; nothing if it was an upload. */
  Deque<Optional<Outcome>> answers() {
    return answers;
  }

  @Override
  public void begins(Batch.Step step) {
    next.begins(step);
  }

  @Override
  public void spoke() {
    next.spoke();
  }

  @Override
  public void ran(Outcome outcome) {
    answers.add(Optional.of(outcome));
    next.ran(outcome);
  }

  @Override
  public void uploaded(Upload file) {
    answers.add(Optional.empty());
    next.uploaded(file);
  }
}
