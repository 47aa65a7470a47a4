package io.github.kamalmaven.ssh.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Something that is opened when it is first needed, shared by all who need it, and opened again
 * once it is dead. Safe for use by several threads.
 *
 * @param <T> what
 */
public final class Kept<T> {
  /** Why somebody could not have it a while ago need not be so any more. */
  private static final Duration STILL_TRUE = Duration.ofSeconds(15);

  private final String name;
  private final Callable<T> opener;
  private final Predicate<T> alive;
  private final Threads threads;
  private Future<T> opening =
      CompletableFuture.failedFuture(new IllegalStateException("Not opened yet"));
  private boolean unheard;
  private long expected;
  private boolean closed;

  /**
   * Not open yet.
   *
   * @param name for messages
   * @param opener opens it
   * @param alive whether it is of use
   * @param threads where it is opened
   */
  public Kept(String name, Callable<T> opener, Predicate<T> alive, Threads threads) {
    this.name = name;
    this.opener = opener;
    this.alive = alive;
    this.threads = threads;
  }

  /**
   * One that was alive just now. Callers that come while it is being opened share it, and its
   * failure.
   */
  public T get() throws InterruptedException {
    return Threads.await(opened());
  }

  /** Begins to open it for somebody who will need it, and who hears then if it cannot be had. */
  public synchronized void expect() {
    if (!closed && opening.isDone() && !isAlive()) {
      opening = threads.submit(opener);
      unheard = true;
      expected = System.nanoTime();
    }
  }

  private synchronized Future<T> opened() {
    if (closed) {
      throw new IllegalStateException("The connection to " + name + " is closed");
    }
    boolean over = opening.isDone() && !isAlive();
    boolean fresh = System.nanoTime() - expected < STILL_TRUE.toNanos();
    if (over && !(unheard && fresh && current().isEmpty())) {
      opening = threads.submit(opener);
    }
    unheard = false;
    return opening;
  }

  private boolean isAlive() {
    return current().map(alive::test).orElse(false);
  }

  /** The one that was opened last, dead or alive. */
  public synchronized Optional<T> current() {
    try {
      return opening.isDone() ? Optional.of(opening.get()) : Optional.empty();
    } catch (ExecutionException failed) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * From now on it is not opened any more.
   *
   * @return the one that was opened last
   */
  public synchronized Optional<T> close() {
    closed = true;
    return current();
  }
}
