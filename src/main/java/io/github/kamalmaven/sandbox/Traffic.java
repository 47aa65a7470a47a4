package io.github.kamalmaven.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what goes over a host's SSH connections. Safe for threads. */
public final class Traffic {

  /** What is counted. */
  public enum Kind {
    /** TCP connections. */
    CONNECTIONS,
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

  private AtomicLong counter(Kind kind) {
    return counts.computeIfAbsent(kind, first -> new AtomicLong());
  }
}
