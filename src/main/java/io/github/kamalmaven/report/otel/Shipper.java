package io.github.kamalmaven.report.otel;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sends records in the background, a hundred at a time.
 *
 * <p>{@code Kamal::OtelShipper}. If the collector does not keep up, what exceeds the waiting room
 * is dropped.
 */
final class Shipper {
  private static final int BATCH = 100;
  private static final int ROOM = 20_000;
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final Duration LAST = Duration.ofSeconds(6);

  private final Collector collector;
  private final Consumer<String> troubles;
  private final List<LogRecord> waiting = new ArrayList<>();
  private final Thread thread = new Thread(this::ship, "kamal-otel");
  private boolean ended;

  /**
   * @param collector takes them
   * @param troubles told in one line, the first time that sending fails
   */
  Shipper(Collector collector, Consumer<String> troubles) {
    this.collector = collector;
    this.troubles = troubles;
    thread.setDaemon(true);
    thread.start();
  }

  void add(LogRecord record) {
    synchronized (waiting) {
      if (waiting.size() < ROOM) {
        waiting.add(record);
      }
      if (waiting.size() == BATCH) {
        waiting.notifyAll();
      }
    }
  }

  /** Sends what is left, for a few seconds at most. */
  void end() {
    synchronized (waiting) {
      ended = true;
      waiting.notifyAll();
    }
    try {
      thread.join(LAST.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }

  private void ship() {
    boolean troubled = false;
    try {
      for (List<LogRecord> batch = next(); !batch.isEmpty(); batch = next()) {
        troubled = !send(batch, troubled) || troubled;
      }
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
    }
  }

  /** What goes into the next request: nothing if that was all. */
  private List<LogRecord> next() throws InterruptedException {
    synchronized (waiting) {
      long until = System.nanoTime() + INTERVAL.toNanos();
      while (!ended && waiting.size() < BATCH && !isDue(until)) {
        waiting.wait(INTERVAL.toMillis());
      }
      List<LogRecord> batch = waiting.subList(0, Math.min(BATCH, waiting.size()));
      List<LogRecord> copy = List.copyOf(batch);
      batch.clear();
      return copy;
    }
  }

  private boolean isDue(long until) {
    return !waiting.isEmpty() && System.nanoTime() - until >= 0;
  }

  private boolean send(List<LogRecord> batch, boolean troubled) {
    try {
      collector.send(batch);
      return true;
    } catch (IOException | IllegalArgumentException failure) {
      if (!troubled) {
        troubles.accept("OTel log shipping failed: " + failure.getMessage());
      }
      return false;
    }
  }
}
