package io.github.kamalmaven.bench.relay;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to be done later, in order of time. */
final class Timers {
  /** The system waits in whole milliseconds: half of one too early is as near as half too late. */
  static final long GRAIN = 500_000;

  private static final long MILLISECOND = 1_000_000;

  private record Timer(long due, long number, Runnable task) {}

  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::due).thenComparingLong(Timer::number));

  private long number;

  /**
   * Plans a task.
   *
   * @param due when, in nanoseconds
   */
  void at(long due, Runnable task) {
    timers.add(new Timer(due, number++, task));
  }

  /** Does all that is due. */
  void run(long now) {
    while (!timers.isEmpty() && timers.peek().due() <= now + GRAIN) {
      timers.remove().task().run();
    }
  }

  /**
   * How long nothing is due.
   *
   * @return milliseconds, at least 1; 0 if nothing is planned
   */
  long idle(long now) {
    if (timers.isEmpty()) {
      return 0;
    }
    long nanoseconds = timers.peek().due() - now;
    return Math.max(1, (nanoseconds + GRAIN) / MILLISECOND);
  }
}
