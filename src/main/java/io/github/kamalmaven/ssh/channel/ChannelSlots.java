package io.github.kamalmaven.ssh.channel;

import java.time.Duration;

/**
 * Holds back channels: a stock sshd refuses the eleventh on a connection ({@code MaxSessions 10}).
 * A server that refuses earlier is believed.
 */
public final class ChannelSlots {
  private int limit = 10;
  private int used;
  private long free = System.nanoTime();

  /** Waits for a slot. */
  synchronized void take() throws InterruptedException {
    while (used >= limit) {
      wait();
    }
    used++;
  }

  /** Gives a slot back. */
  synchronized void giveBack() {
    used--;
    free = System.nanoTime();
    notifyAll();
  }

  /** How long nothing was asked of the connection before the caller's own slot. */
  public synchronized Duration idle() {
    return used > 1 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - free);
  }

  /** How many slots nobody has. */
  synchronized int left() {
    return Math.max(0, limit - used);
  }

  /** Whether the caller's slot is the only one taken. */
  public synchronized boolean alone() {
    return used == 1;
  }

  /**
   * Notes that the server refused the caller's channel while others were open: there are fewer
   * slots than assumed. Waits until one of the others is free again.
   */
  synchronized void refused() throws InterruptedException {
    limit = Math.max(1, Math.min(limit, used - 1));
    used--;
    try {
      while (used >= limit) {
        wait();
      }
    } finally {
      used++;
    }
  }
}
