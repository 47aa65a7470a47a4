package io.github.kamalmaven.ssh.channel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The shells of a connection that are open and wait for work. They count among its channels, so
 * they are closed where another channel needs the place.
 */
final class HostShells {
  private final Deque<HostShell> idle = new ArrayDeque<>();
  private boolean kept = true;
  private boolean possible = true;

  /** Whether the host has such shells, so far as is known. */
  synchronized boolean arePossible() {
    return possible;
  }

  /** Notes that the host lets nobody have a shell of this kind. */
  synchronized void areImpossible() {
    possible = false;
  }

  /** One of them, which answers. */
  Optional<HostShell> take() throws InterruptedException {
    for (Optional<HostShell> one = beyond(0); one.isPresent(); one = beyond(0)) {
      if (one.get().answers()) {
        return one;
      }
      one.get().cancel();
    }
    return Optional.empty();
  }

  /** Keeps one; one that is of no use any more, or may not be kept, is closed. */
  void keep(HostShell shell) throws InterruptedException {
    if (!shell.isAtRest()) {
      shell.cancel();
    } else if (!add(shell)) {
      shell.close();
    }
  }

  private synchronized boolean add(HostShell shell) {
    return kept && idle.offerFirst(shell);
  }

  /**
   * Closes all, because the host refused a channel; from then on none is kept.
   *
   * @return whether there were any
   */
  boolean giveWay() throws InterruptedException {
    synchronized (this) {
      kept = false;
    }
    return closeDownTo(0);
  }

  /**
   * Closes those for which there is no place beside the channels in use.
   *
   * @param left how many places there are
   * @return whether any was closed
   */
  boolean closeDownTo(int left) throws InterruptedException {
    boolean closed = false;
    for (Optional<HostShell> one = beyond(left); one.isPresent(); one = beyond(left)) {
      one.get().close();
      closed = true;
    }
    return closed;
  }

  private synchronized Optional<HostShell> beyond(int left) {
    return idle.size() > left ? Optional.of(idle.remove()) : Optional.empty();
  }
}
