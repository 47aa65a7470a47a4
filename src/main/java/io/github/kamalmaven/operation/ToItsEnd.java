package io.github.kamalmaven.operation;

import io.github.kamalmaven.KamalException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Work on a host that must not be left half way: it goes on there whether somebody listens or not,
 * and what is to be undone can be told only when it has ended. Who is interrupted meanwhile waits
 * for it a little, and is interrupted then.
 */
public final class ToItsEnd {
  /** Less than a fleet waits for what is undone; containers and proxies take a second or two. */
  private static final Duration GRACE = Duration.ofSeconds(8);

  private ToItsEnd() {}

  /**
   * Does the work, on a thread of its own.
   *
   * @throws KamalException what went wrong; that the caller was interrupted before it began, or a
   *     second time, or that it took too long after the first time
   */
  public static <T> T of(Supplier<T> work) {
    return of(GRACE, work);
  }

  /**
   * The same.
   *
   * @param grace how long the work is waited for after an interrupt
   */
  public static <T> T of(Duration grace, Supplier<T> work) {
    if (Thread.currentThread().isInterrupted()) {
      throw new KamalException("Interrupted");
    }
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, Thread.currentThread().getName() + " to its end");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException interrupted) {
      return afterInterrupt(task, grace, interrupted);
    } catch (ExecutionException failed) {
      throw unchecked(failed);
    }
  }

  private static <T> T afterInterrupt(
      FutureTask<T> task, Duration grace, InterruptedException interrupted) {
    try {
      return task.get(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw unchecked(failed);
    } catch (InterruptedException | TimeoutException enough) {
      task.cancel(true);
      throw new KamalException("Interrupted", null, null, interrupted);
    } finally {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException unchecked(ExecutionException failed) {
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    return failed.getCause() instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(failed);
  }
}
