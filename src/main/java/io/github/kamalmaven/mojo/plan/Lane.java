package io.github.kamalmaven.mojo.plan;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of several pieces of work that are done at once a step belongs to: a plan has them one
 * after the other, in the order in which they were begun.
 *
 * @param round of work on hosts, counted by the fleet
 * @param piece in its round
 */
record Lane(int round, int piece) implements Comparable<Lane> {
  /** As {@link io.github.kamalmaven.host.Fleet} names its threads. */
  private static final Pattern THREAD = Pattern.compile("kamal-(\\d+)-(\\d+) .*", Pattern.DOTALL);

  private static final Comparator<Lane> ORDER =
      Comparator.comparingInt(Lane::round).thenComparingInt(Lane::piece);

  /**
   * That of this thread.
   *
   * @param latest the latest round of which something is known: other threads come after it
   */
  static Lane here(int latest) {
    Matcher name = THREAD.matcher(Thread.currentThread().getName());
    return name.matches()
        ? new Lane(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)))
        : new Lane(latest, Integer.MAX_VALUE);
  }

  @Override
  public int compareTo(Lane other) {
    return ORDER.compare(this, other);
  }
}
