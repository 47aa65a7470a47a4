package io.github.kamalmaven.operation;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.ConnectionLost;
import io.github.kamalmaven.shell.CommandLine;
import java.util.Optional;

/** The connection to one simulated host, which can be cut. Safe for use by several threads. */
final class SimulatedLine {
  private final String host;
  private int batches;
  private int steps;
  private int cutAt = -1;
  private Cut cut = Cut.BEFORE;
  private boolean downAfterwards;
  private boolean down;
  private int watched = -1;
  private Runnable then = () -> {};

  SimulatedLine(String host) {
    this.host = host;
  }

  /** How many batches were begun. */
  synchronized int batches() {
    return batches;
  }

  /** How many commands and uploads were begun. */
  synchronized int steps() {
    return steps;
  }

  /** Cuts it once, this many steps from now. */
  synchronized void cutIn(int count, Cut how, boolean thenDown) {
    cutAt = steps + count;
    cut = how;
    downAfterwards = thenDown;
  }

  /** Lets something happen when this many steps have been begun from now. */
  synchronized void when(int count, Runnable happens) {
    watched = steps + count;
    then = happens;
  }

  /** The host can be had, and nothing will happen to it. */
  synchronized void repair() {
    down = false;
    cutAt = -1;
    watched = -1;
  }

  synchronized Batch batch() {
    if (down) {
      throw new KamalException(host + " refuses the connection");
    }
    batches++;
    return new Batch();
  }

  /** Whether it is cut at the step that begins now. */
  private synchronized Optional<Cut> next() {
    if (steps == watched) {
      then.run();
    }
    boolean now = steps++ == cutAt;
    down = down || (now && downAfterwards);
    return now ? Optional.of(cut) : Optional.empty();
  }

  /** One batch on its way to the host. */
  final class Batch {
    private Optional<ConnectionLost> lost = Optional.empty();

    /** Does a step, unless the line is cut before it. */
    void step(CommandLine command, Runnable work) {
      Optional<Cut> how = lost.isPresent() ? Optional.empty() : next();
      if (how.isPresent()) {
        lost = Optional.of(new ConnectionLost(host, command));
      }
      if (how.filter(Cut.BEFORE::equals).isEmpty()) {
        work.run();
      }
      if (how.filter(it -> it != Cut.UNNOTICED).isPresent()) {
        end();
      }
    }

    boolean isLost() {
      return lost.isPresent();
    }

    /** The batch is over; whoever waits for it is told if the line was cut. */
    void end() {
      if (lost.isPresent()) {
        throw lost.get();
      }
    }
  }
}
