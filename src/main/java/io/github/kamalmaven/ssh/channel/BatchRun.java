package io.github.kamalmaven.ssh.channel;

import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.StepListener;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.ssh.script.HostStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Does the steps of a batch on a host: as many as possible in one go, through a shell that is open
 * there; what that cannot take gets a channel of its own.
 *
 * <p>Run once, by one thread; {@link #cancel} by any.
 */
final class BatchRun {
  private final Channels channels;
  private final StepListener listener;
  private final Deque<HostStep> left;
  private final List<Outcome> outcomes = new ArrayList<>();
  private volatile CommandLine current;
  private Runnable cancel = () -> {};
  private boolean cancelled;

  /**
   * @param channels to the host
   * @param steps what is to be done, at least one
   * @param listener hears about each step
   */
  BatchRun(Channels channels, List<HostStep> steps, StepListener listener) {
    this.channels = channels;
    this.left = new ArrayDeque<>(steps);
    this.listener = listener;
    this.current = left.element().order().shown();
  }

  /** The command that runs, or ran last. */
  CommandLine current() {
    return current;
  }

  /**
   * Does them.
   *
   * @return the outcomes of the commands
   * @throws io.github.kamalmaven.KamalException if a command fails that must not, or the host is
   *     lost
   */
  List<Outcome> run() throws InterruptedException {
    while (!left.isEmpty()) {
      if (!left.element().isShort() || !together()) {
        alone(left.remove());
      }
    }
    return outcomes;
  }

  /** Gives up what runs: its channel is closed. */
  synchronized void cancel() {
    cancelled = true;
    cancel.run();
  }

  private synchronized void cancelling(Runnable way) throws InterruptedException {
    if (cancelled) {
      throw new InterruptedException();
    }
    cancel = way;
  }

  private void alone(HostStep step) throws InterruptedException {
    begin(step);
    Exec exec = channels.exec(step.order(), listener::spoke);
    cancelling(exec::cancel);
    end(step, exec.run());
  }

  /** Whether at least the next step could be done like this. */
  private boolean together() throws InterruptedException {
    HostShells shells = channels.link().lanes().shells();
    if (!shells.arePossible()) {
      return false;
    }
    channels.link().lanes().slots().take();
    try {
      Optional<HostShell> shell = shell(shells);
      return shell.isPresent() && through(shell.get());
    } finally {
      channels.link().lanes().slots().giveBack();
    }
  }

  private Optional<HostShell> shell(HostShells shells) throws InterruptedException {
    channels.link().leaveIfIdle();
    Optional<HostShell> idle = shells.take();
    if (idle.isPresent()) {
      return idle;
    }
    HostShell fresh =
        channels.shell(left.stream().takeWhile(HostStep::isShort).map(HostStep::order).toList());
    cancelling(fresh::cancel);
    if (fresh.open(channels.forwardAgent())) {
      return Optional.of(fresh);
    }
    fresh.cancel();
    shells.areImpossible();
    return Optional.empty();
  }

  private boolean through(HostShell shell) throws InterruptedException {
    try {
      cancelling(shell::cancel);
      List<HostStep> steps =
          left.stream().takeWhile(it -> it.isShort() && (shell.canFeed() || !it.reads())).toList();
      if (!shell.owes() && !steps.isEmpty()) {
        shell.send(steps.stream().map(HostStep::order).toList());
      }
      int end = left.size() - steps.size();
      while (left.size() > end) {
        HostStep step = left.remove();
        begin(step);
        end(step, shell.answer(listener::spoke));
      }
      return !steps.isEmpty();
    } finally {
      channels.link().lanes().shells().keep(shell);
    }
  }

  private void begin(HostStep step) {
    current = step.order().shown();
    listener.begins(step.step());
  }

  private void end(HostStep step, Outcome outcome) {
    if (step.step() instanceof Batch.Put put) {
      if (!outcome.succeeded()) {
        throw HostStep.unwritten(put.file(), channels.host(), outcome);
      }
      listener.uploaded(put.file());
    } else if (step.step() instanceof Batch.Run run) {
      listener.ran(outcome);
      outcomes.add(run.accept(channels.host(), outcome));
    } else {
      listener.ran(outcome);
      outcomes.add(outcome);
      IntStream.range(0, step.order().meaning().skips(outcome)).forEach(i -> left.remove());
    }
  }
}
