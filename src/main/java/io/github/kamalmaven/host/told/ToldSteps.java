package io.github.kamalmaven.host.told;

import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.StepListener;
import io.github.kamalmaven.host.Upload;
import java.time.Instant;

/** Tells a report about the steps of one batch; used by one thread. */
final class ToldSteps implements StepListener {
  private final CommandReport told;
  private final StepListener next;
  private Instant start = Instant.EPOCH;

  /**
   * @param told about the host
   * @param next hears the same afterwards
   */
  ToldSteps(CommandReport told, StepListener next) {
    this.told = told;
    this.next = next;
  }

  @Override
  public void begins(Batch.Step step) {
    if (step instanceof Batch.Run run) {
      start = told.began(run.command());
    } else if (step instanceof Batch.When when) {
      start = told.began(when.question());
    }
    next.begins(step);
  }

  @Override
  public void ran(Outcome outcome) {
    told.ended(told.wrote(outcome), start);
    next.ran(outcome);
  }

  @Override
  public void uploaded(Upload file) {
    told.uploaded(file);
    next.uploaded(file);
  }
}
