package io.github.kamalmaven.host;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * All hosts of a deployment: does a task on many of them at once and reports every one that fails.
 *
 * <p>A failing host does not stop the others: all of them finish the task first. {@code
 * SSHKit::Runner::Parallel} with Kamal's {@code sshkit_with_ext.rb}.
 */
public final class Fleet implements AutoCloseable {
  /**
   * How long work that was interrupted may take to end, and to undo what it has begun: Docker gives
   * a container that is deaf 10 seconds.
   */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private static final String THREAD = "kamal-";

  private final GatheringConnector connector;
  private final Report report;
  private final AtomicInteger roundCount = new AtomicInteger();

  /**
   * @param connector the transport; closed with the fleet
   * @param report hears how work on several hosts goes
   */
  public Fleet(Connector connector, Report report) {
    this.connector = new GatheringConnector(connector);
    this.report = report;
  }

  /** The session of one host. */
  public Session session(String host) {
    return connector.session(host);
  }

  /** Begins to connect to hosts that will be needed, and does not wait. */
  public void expect(Collection<String> hosts) {
    connector.expect(hosts);
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
  public void each(Collection<String> hosts, Action action) {
    on(
        hosts,
        session -> {
          action.on(session);
          return session.host();
        });
  }

  /**
   * Asks these hosts, all at once, and waits for a limited time.
   *
   * @return the answers of those that gave one by then
   */
  public <T> Map<String, T> answersWithin(
      Duration limit, Collection<String> hosts, HostTask<T> question) {
    ExecutorService threads = Executors.newCachedThreadPool(Fleet::thread);
    Map<String, T> answers = new ConcurrentHashMap<>();
    Function<String, String> names = threadNames();
    try {
      List<Callable<T>> work = new ArrayList<>();
      for (String host : new LinkedHashSet<>(hosts)) {
        Callable<T> ask =
            () -> {
              T answer = question.on(connector.session(host));
              answers.put(host, answer);
              return answer;
            };
        work.add(named(names.apply(host), ask));
      }
      threads.invokeAll(work, limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
    return Map.copyOf(answers);
  }

  /**
   * Does now what was left for {@linkplain Session#later later}, on all hosts at once. Nothing of
   * it is left afterwards, whatever happens.
   *
   * @throws KamalException what failed on the only failing host, or {@link HostsFailed}
   */
  public void settle() {
    List<String> hosts = connector.unsettled();
    if (hosts.isEmpty()) {
      return;
    }
    try {
      each(hosts, Session::settle);
    } finally {
      connector.forget();
    }
  }

  /** Leaves undone what was left for {@linkplain Session#later later}. */
  public void forget() {
    connector.forget();
  }

  /**
   * Does several pieces of work at once, waits for all of them, and reports all failures.
   *
   * <p>If the caller is interrupted, so is the work; it is waited for a little, that what it undoes
   * is undone before the caller goes on.
   *
   * @param work by a name that tells them apart
   * @return the answers by name, in order
   * @throws KamalException what failed, or that the caller was interrupted
   */
  public <T> Map<String, T> all(Map<String, Callable<T>> work) {
    ExecutorService threads = Executors.newCachedThreadPool(Fleet::thread);
    Map<String, Future<T>> running = new LinkedHashMap<>();
    Report told = isPiece(Thread.currentThread()) ? Report.NONE : report;
    told.on(new Event.WorkBegan(List.copyOf(work.keySet())));
    Function<String, String> names = threadNames();
    try {
      work.forEach(
          (name, piece) ->
              running.put(
                  name, threads.submit(named(names.apply(name), telling(told, name, piece)))));
      return answers(running);
    } catch (InterruptedException interrupted) {
      awaitUndone(threads);
      Thread.currentThread().interrupt();
      throw interrupted(running, interrupted);
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * Names for the threads of one round of work, by which whoever listens can tell what belongs
   * together: {@code kamal-ROUND-PIECE NAME}, and the names of all within it begin with that.
   */
  private Function<String, String> threadNames() {
    if (isPiece(Thread.currentThread())) {
      String outer = Thread.currentThread().getName();
      return name -> outer + " " + name;
    }
    int round = roundCount.incrementAndGet();
    AtomicInteger pieces = new AtomicInteger();
    return name -> "%s%d-%d %s".formatted(THREAD, round, pieces.getAndIncrement(), name);
  }

  /** Whether a thread does a piece of work on several hosts. */
  private static boolean isPiece(Thread thread) {
    return thread.getName().startsWith(THREAD);
  }

  private static <T> Callable<T> telling(Report told, String name, Callable<T> piece) {
    return () -> {
      try {
        T answer = piece.call();
        told.on(new Event.WorkEnded(name, Optional.empty()));
        return answer;
      } catch (Exception failure) {
        told.on(new Event.WorkEnded(name, Optional.of(String.valueOf(failure.getMessage()))));
        throw failure;
      }
    };
  }

  private static <T> Callable<T> named(String thread, Callable<T> piece) {
    return () -> {
      Thread.currentThread().setName(thread);
      return piece.call();
    };
  }

  private static <T> Map<String, T> answers(Map<String, Future<T>> running)
      throws InterruptedException {
    Map<String, T> answers = new LinkedHashMap<>();
    Map<String, Throwable> failures = new LinkedHashMap<>();
    for (Map.Entry<String, Future<T>> entry : running.entrySet()) {
      try {
        answers.put(entry.getKey(), entry.getValue().get());
      } catch (ExecutionException failed) {
        failures.put(entry.getKey(), failed.getCause());
      }
    }
    throwAny(failures);
    return Collections.unmodifiableMap(answers);
  }

  private static void awaitUndone(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException again) {
      // Whoever asks twice does not want to wait.
    }
  }

  private static KamalException interrupted(
      Map<String, ? extends Future<?>> running, InterruptedException cause) {
    List<String> busy =
        running.entrySet().stream()
            .filter(e -> !e.getValue().isDone())
            .map(Map.Entry::getKey)
            .toList();
    return new KamalException(
        "Interrupted",
        busy.isEmpty() ? null : "still undoing its work: " + String.join(", ", busy),
        null,
        cause);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  /** A defect is not hidden among the failures of hosts. */
  private static void throwAny(Map<String, Throwable> failures) {
    List<Throwable> defects =
        failures.values().stream().filter(f -> !(f instanceof KamalException)).toList();
    if (defects.isEmpty() && failures.size() > 1) {
      throw new HostsFailed(failures);
    }
    for (Throwable first : defects.isEmpty() ? failures.values() : defects) {
      failures.values().stream().filter(f -> f != first).forEach(first::addSuppressed);
      rethrow(first);
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

  /** Ends every connection. */
  @Override
  public void close() {
    connector.close();
  }

  /** Something that is done on a host. */
  @FunctionalInterface
  public interface Action {

    /**
     * Does it.
     *
     * @throws InterruptedException if the operation is being cancelled
     */
    void on(Session session) throws InterruptedException;
  }
}
