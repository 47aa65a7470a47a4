package io.github.kamalmaven.host.told;

import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.StepListener;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Instant;
import java.util.Optional;

/** Tells a report about the steps of one batch; used by one thread. */
final class ToldSteps implements StepListener, AutoCloseable {
  private final CommandReport told;
  private final Waiter waiter;
  private final StepListener next;
  private Instant start = Instant.EPOCH;
  private Optional<Waits.Wait> wait = Optional.empty();

  /**
   * @param told about the host
   * @param waiter waits for the batch
   * @param next hears the same afterwards
   */
  ToldSteps(CommandReport told, Waiter waiter, StepListener next) {
    this.told = told;
    this.waiter = waiter;
    this.next = next;
  }

  @Override
  public void begins(Batch.Step step) {
    if (step instanceof Batch.Run run) {
      began(run.command());
    } else if (step instanceof Batch.When when) {
      began(when.question());
    }
    next.begins(step);
  }

  private void began(CommandLine command) {
    start = told.began(command);
    wait = Optional.of(told.waitingFor(command, start, waiter));
  }

  /** Nothing is waited for any more. */
  @Override
  public void close() {
    wait.ifPresent(Waits.Wait::close);
    wait = Optional.empty();
  }

  @Override
  public void spoke() {
    wait.ifPresent(Waits.Wait::spoke);
    next.spoke();
  }

  @Override
  public void ran(Outcome outcome) {
    close();
    told.ended(told.wrote(outcome), start);
    next.ran(outcome);
  }

  @Override
  public void uploaded(Upload file) {
    told.uploaded(file);
    next.uploaded(file);
  }
}
