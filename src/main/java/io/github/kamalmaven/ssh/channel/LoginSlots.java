package io.github.kamalmaven.ssh.channel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Holds back logins: a stock sshd drops connections at random once ten are not logged in yet
 * ({@code MaxStartups 10:30:100}).
 */
public final class LoginSlots {
  /** Logins under way at one endpoint. */
  static final int PER_ENDPOINT = 8;

  private final Semaphore everywhere;
  private final Map<Object, Semaphore> byEndpoint = new ConcurrentHashMap<>();

  /**
   * @param limit logins under way at all endpoints together
   */
  public LoginSlots(int limit) {
    this.everywhere = new Semaphore(Math.max(1, limit), true);
  }

  /**
   * Waits for a slot.
   *
   * @param endpoint what is logged in to
   * @return to be given back when the login is over
   */
  public Slot take(Object endpoint) throws InterruptedException {
    Semaphore here = byEndpoint.computeIfAbsent(endpoint, e -> new Semaphore(PER_ENDPOINT, true));
    here.acquire();
    try {
      everywhere.acquire();
    } catch (InterruptedException interrupted) {
      here.release();
      throw interrupted;
    }
    return () -> {
      everywhere.release();
      here.release();
    };
  }

  /** The right to log in once. */
  @FunctionalInterface
  public interface Slot {

    /** Lets the next one log in. */
    void giveBack();
  }
}
