package io.github.kamalmaven.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what goes over a host's SSH connections. Safe for threads. */
public final class Traffic {

  /** What is counted. */
  public enum Kind {
    /** TCP connections. */
    CONNECTIONS,
    /** The most logins that were under way at once. */
    LOGINS_AT_ONCE,
    /** The most commands that ran at once. */
    COMMANDS_AT_ONCE,
    /** Logins that succeeded. */
    LOGINS,
    /** Channels opened. */
    CHANNELS,
    /** Commands started. */
    COMMANDS,
    /** Ports forwarded from the host to the client. */
    FORWARDS,
    /** Bytes of standard input received. */
    RECEIVED,
    /** Bytes of standard output and error sent. */
    SENT
  }

  private final Map<Kind, AtomicLong> counts = new ConcurrentHashMap<>();

  private final Map<Kind, Long> underWay = new EnumMap<>(Kind.class);

  Traffic() {}

  /**
   * Reads a count.
   *
   * @param kind what is counted
   * @return how many so far
   */
  public long count(Kind kind) {
    return counter(kind).get();
  }

  /**
   * Adds to a count.
   *
   * @param kind what is counted
   * @param more how many more
   */
  public void add(Kind kind, long more) {
    counter(kind).addAndGet(more);
  }

  /**
   * Notes that something begins, or with -1 that it ends, of which the most at once is counted.
   *
   * @param kind what is counted
   * @param change 1 or -1
   */
  public synchronized void step(Kind kind, int change) {
    long now = underWay.merge(kind, (long) change, Long::sum);
    AtomicLong most = counter(kind);
    most.set(Math.max(most.get(), now));
  }

  private AtomicLong counter(Kind kind) {
    return counts.computeIfAbsent(kind, first -> new AtomicLong());
  }
}
