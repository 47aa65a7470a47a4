package io.github.kamalmaven.ssh.channel;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Every thread of a connector, JSch's own included.
 *
 * <p>JSch swallows interrupts, so it runs on these threads and callers wait for them: a caller that
 * is interrupted leaves at once.
 */
public final class Threads implements ThreadFactory, AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration LINGER = Duration.ofSeconds(1);

  private final Set<Thread> alive = ConcurrentHashMap.newKeySet();

  /** One that is idle ends soon: what a login leaves on its stack is much, for 200 hosts. */
  private final ExecutorService workers =
      new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, LINGER.toMillis(), MILLISECONDS, new SynchronousQueue<>(), this);

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(() -> tracked(work), "kamal-ssh");
    thread.setDaemon(true);
    return thread;
  }

  private void tracked(Runnable work) {
    alive.add(Thread.currentThread());
    try {
      work.run();
    } finally {
      alive.remove(Thread.currentThread());
    }
  }

  /** Begins a piece of work. */
  public <T> Future<T> submit(Callable<T> work) {
    return workers.submit(work);
  }

  /**
   * The result of a piece of work, or what it threw.
   *
   * @throws InterruptedException if the caller is interrupted; the work goes on
   */
  public static <T> T await(Future<T> work) throws InterruptedException {
    try {
      return work.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (failed.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** Ends all threads and waits for them a little. */
  @Override
  public void close() {
    workers.shutdownNow();
    long deadline = System.nanoTime() + GRACE.toNanos();
    try {
      for (Thread thread : alive) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        thread.join(Math.max(1, left));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
