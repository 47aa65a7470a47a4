package io.github.kamalmaven.mojo.session;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that a goal ends in good order when the JVM is told to end (Ctrl-C, SIGTERM): it is
 * interrupted, and the JVM waits a little for it to end its processes, to stop the containers that
 * do not serve yet and to release the deploy lock. Kamal leaves the lock behind.
 *
 * <p>Lives as long as its goal, so that nothing of it stays behind in a JVM that lives on.
 */
public final class OrderlyEnd implements AutoCloseable {
  /**
   * A fleet waits 12 s for what hosts undo, however many of them hang; the rest is for the release
   * of the lock, which comes next, and for the hook that hears of it. Less than the patience of CI
   * servers.
   */
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Thread goal = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread atExit = new Thread(this::interruptAndWait, "kamal-end");

  private OrderlyEnd() {}

  /** Begins to watch over the goal of this thread. */
  public static OrderlyEnd ofThisGoal() {
    OrderlyEnd end = new OrderlyEnd();
    try {
      Runtime.getRuntime().addShutdownHook(end.atExit);
    } catch (IllegalStateException ending) {
      Thread.currentThread().interrupt();
    }
    return end;
  }

  private void interruptAndWait() {
    goal.interrupt();
    try {
      ended.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** The goal has ended. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException ending) {
      // The JVM is what ended the goal, and ends now itself.
    }
  }
}
