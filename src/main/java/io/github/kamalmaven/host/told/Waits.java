package io.github.kamalmaven.host.told;

import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The commands that are waited for: each that says nothing for long is told of, again and again, so
 * that nobody takes a slow host for a dead one; if there is a limit, one on a host is given up
 * then. Safe for use by several threads.
 */
public final class Waits implements AutoCloseable {
  /** Between two lines about the same command. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final long LOOK_EVERY_MILLIS = 1_000;

  /** Of a command; the beginning tells which one it is. */
  private static final int LONGEST = 100;

  private final Report report;
  private final TimeSource time;
  private final Optional<Duration> limit;
  private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean watched;

  /**
   * Looks at them once a second, if the clock is the machine's.
   *
   * @param report hears of those that take long
   * @param time measures
   * @param limit how long a command on a host may say nothing, if there is a limit
   */
  public Waits(Report report, TimeSource time, Optional<Duration> limit) {
    this.report = report;
    this.time = time;
    this.limit = limit;
    this.watched = time != TimeSource.SYSTEM;
  }

  /**
   * A command began; close what is returned when it has ended.
   *
   * @param waiter is woken when it has said nothing for too long
   */
  Wait begin(String host, CommandLine command, Instant start, Waiter waiter) {
    Wait wait = new Wait(host, command, start, waiter);
    waits.add(wait);
    watch();
    return wait;
  }

  /** Tells of those that are due. */
  void look() {
    Instant now = time.now();
    waits.forEach(wait -> wait.look(now));
  }

  private synchronized void watch() {
    if (!watched) {
      watched = true;
      Thread thread = new Thread(this::lookUntilClosed, "kamal-waits");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void lookUntilClosed() {
    try {
      while (!closed.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks no more. */
  @Override
  public void close() {
    closed.countDown();
  }

  /** One command. */
  final class Wait implements AutoCloseable {
    private final String host;
    private final CommandLine command;
    private final Instant start;
    private final Waiter waiter;
    private Instant heard;
    private Instant told;
    private volatile boolean spoke;

    private Wait(String host, CommandLine command, Instant start, Waiter waiter) {
      this.host = host;
      this.command = command;
      this.start = start;
      this.waiter = waiter;
      this.heard = start;
      this.told = start;
    }

    /** It has said something. */
    void spoke() {
      spoke = true;
    }

    private synchronized void look(Instant now) {
      if (spoke) {
        heard = now;
        told = now;
        spoke = false;
      }
      Duration silence = Duration.between(heard, now);
      if (limit.isPresent() && silence.compareTo(limit.get()) >= 0) {
        waiter.giveUp(new CommandSilent(host, command, silence));
      } else if (Duration.between(told, now).compareTo(PATIENCE) >= 0) {
        told = now;
        report.detail(
            host,
            "still waiting after %d s: %s"
                .formatted(Duration.between(start, now).toSeconds(), text()));
      }
    }

    private String text() {
      String line = command.toString().replaceAll("\\s+", " ");
      return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }

    @Override
    public void close() {
      waits.remove(this);
    }
  }
}
