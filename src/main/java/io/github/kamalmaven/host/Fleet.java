package io.github.kamalmaven.host;

import io.github.kamalmaven.KamalException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All hosts of a deployment: does a task on many of them at once and reports every one that fails.
 *
 * <p>A failing host does not stop the others: all of them finish the task first. {@code
 * SSHKit::Runner::Parallel} with Kamal's {@code sshkit_with_ext.rb}.
 */
public final class Fleet implements AutoCloseable {
  private final Connector connector;
  private final ExecutorService threads;

  /**
   * @param connector the transport; closed with the fleet
   */
  public Fleet(Connector connector) {
    this.connector = connector;
    AtomicInteger count = new AtomicInteger();
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "kamal-host-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The session of one host. */
  public Session session(String host) {
    return connector.session(host);
  }

  /**
   * Does a task on these hosts, all at once.
   *
   * @return the answers in the order of the hosts
   * @throws KamalException what failed on the only failing host, or {@link HostsFailed}
   */
  public <T> Map<String, T> on(Collection<String> hosts, HostTask<T> task) {
    Map<String, Callable<T>> work = new LinkedHashMap<>();
    for (String host : new LinkedHashSet<>(hosts)) {
      work.put(host, () -> task.on(connector.session(host)));
    }
    return all(work);
  }

  /**
   * Does a task on these hosts, all at once.
   *
   * @throws KamalException what failed on the only failing host, or {@link HostsFailed}
   */
  public void each(Collection<String> hosts, HostAction action) {
    on(
        hosts,
        session -> {
          action.on(session);
          return session.host();
        });
  }

  /**
   * Does several pieces of work at once, waits for all of them, and reports all failures.
   *
   * @param work by a name that tells them apart
   * @return the answers by name, in order
   */
  public <T> Map<String, T> all(Map<String, Callable<T>> work) {
    Map<String, Future<T>> running = new LinkedHashMap<>();
    work.forEach((name, piece) -> running.put(name, threads.submit(piece)));
    Map<String, T> answers = new LinkedHashMap<>();
    Map<String, Throwable> failures = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Future<T>> entry : running.entrySet()) {
        await(entry, answers, failures);
      }
    } catch (InterruptedException interrupted) {
      running.values().forEach(future -> future.cancel(true));
      Thread.currentThread().interrupt();
      throw new KamalException("Interrupted", null, null, interrupted);
    }
    throwAny(failures);
    return Collections.unmodifiableMap(answers);
  }

  private static <T> void await(
      Map.Entry<String, Future<T>> entry, Map<String, T> answers, Map<String, Throwable> failures)
      throws InterruptedException {
    try {
      answers.put(entry.getKey(), entry.getValue().get());
    } catch (ExecutionException failed) {
      failures.put(entry.getKey(), failed.getCause());
    }
  }

  private static void throwAny(Map<String, Throwable> failures) {
    if (failures.size() > 1) {
      throw new HostsFailed(failures);
    }
    for (Throwable only : failures.values()) {
      rethrow(only);
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw new KamalException(String.valueOf(failure.getMessage()), null, null, failure);
  }

  /** Ends every thread and connection. */
  @Override
  public void close() {
    List<Runnable> never = threads.shutdownNow();
    never.clear();
    connector.close();
  }
}
