package io.github.kamalmaven.host.resume;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.ConnectionLost;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Repetition;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.StepListener;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rest of a batch whose connection was lost, step by step: each of them may have been done, or
 * may be done by the host this very moment, as long as that has not noticed.
 */
final class Resumption {
  /** How often a host is asked, once a second, that is just about what was lost. */
  private static final int PATIENCE = 10;

  private final Session session;
  private final StepListener listener;
  private final ConnectionLost lost;
  private final Report report;
  private final TimeSource time;
  private final Deque<Optional<Outcome>> answers;
  private boolean announced;

  /**
   * @param session to the host; connects again
   * @param lost what has happened
   * @param report hears that it goes on
   * @param time by which it waits
   * @param progress how far the batch had come
   */
  Resumption(
      Session session, ConnectionLost lost, Report report, TimeSource time, Progress progress) {
    this.session = session;
    this.listener = progress.next();
    this.lost = lost;
    this.report = report;
    this.time = time;
    this.answers = progress.answers();
  }

  /**
   * The outcomes of the whole batch.
   *
   * @throws KamalException if a command fails that must not, or the host is not to be had again
   */
  List<Outcome> of(Batch batch) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Batch.Step step : batch.steps()) {
      Optional<Optional<Outcome>> known = Optional.ofNullable(answers.poll());
      if (known.isEmpty()) {
        listener.begins(step);
      }
      if (step instanceof Batch.Put put) {
        if (known.isEmpty()) {
          upload(put.file());
        }
      } else if (step instanceof Batch.Run run) {
        Outcome outcome = known.flatMap(it -> it).orElseGet(() -> told(again(run)));
        outcomes.add(run.accept(session.host(), outcome));
      } else if (step instanceof Batch.When when) {
        Outcome answer = known.flatMap(it -> it).orElseGet(() -> told(again(when)));
        outcomes.add(answer);
        outcomes.addAll(when.isAnsweredBy(answer) ? of(when.then()) : List.of());
      }
    }
    return outcomes;
  }

  private void upload(Upload file) {
    orGiveUp(
        () -> {
          session.upload(file);
          return file;
        });
    listener.uploaded(file);
  }

  private Outcome told(Outcome outcome) {
    listener.ran(outcome);
    return outcome;
  }

  private Outcome again(Batch.Run run) {
    if (run.repetition() instanceof Repetition.Never) {
      throw lost;
    }
    if (has(run)) {
      return success(run.command(), "");
    }
    Outcome outcome = ask(run.command());
    return !outcome.succeeded() && has(run) ? success(run.command(), "") : outcome;
  }

  /** What depends on the question may have been done already, and may be why its answer differs. */
  private Outcome again(Batch.When when) {
    Outcome answer = ask(when.question());
    boolean begun =
        !when.isAnsweredBy(answer)
            && when.then().steps().stream()
                .anyMatch(step -> step instanceof Batch.Run run && has(run));
    return begun ? success(when.question(), when.answer()) : answer;
  }

  private boolean has(Batch.Run run) {
    if (!(run.repetition() instanceof Repetition.Unless unless)) {
      return false;
    }
    Outcome answer = ask(unless.question());
    for (int asked = 1; asked < PATIENCE && unless.underWay().test(answer); asked++) {
      pause();
      answer = ask(unless.question());
    }
    return unless.happened().test(answer);
  }

  private void pause() {
    try {
      time.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw lost;
    }
  }

  private Outcome ask(CommandLine command) {
    return orGiveUp(() -> session.run(command));
  }

  private static Outcome success(CommandLine command, String stdout) {
    return new Outcome(command, 0, stdout, "");
  }

  /** Somebody who is interrupted, or whose command fails, is told that and nothing else. */
  private <T> T orGiveUp(Supplier<T> work) {
    if (!announced) {
      announced = true;
      report.warn(lost.getMessage() + ": going on with a new one");
    }
    try {
      return work.get();
    } catch (CommandFailed failed) {
      throw failed;
    } catch (KamalException unreachable) {
      if (Thread.currentThread().isInterrupted()) {
        throw unreachable;
      }
      throw new ConnectionLost(lost, session.host(), unreachable);
    }
  }
}
