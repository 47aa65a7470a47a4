package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * What secrets files fetch from vaults: each distinct request is made once, and those that need
 * nothing of each other at the same time, for a vault takes seconds to answer.
 *
 * <p>Used by one thread, which gets values and failures in the order of the files. Closed when the
 * files are evaluated; what still runs then is interrupted.
 */
final class Fetches implements AutoCloseable {
  private static final int MOST = 8;
  private static final long GRACE_SECONDS = 10;

  private final SecretAdapters adapters;
  private final FetchPlan plan;
  private final Map<FetchSecrets, FutureTask<String>> begun = new LinkedHashMap<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          MOST,
          task -> {
            Thread thread = new Thread(task, "kamal-secrets");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param adapters the vaults
   * @param plan which requests are to be expected
   */
  Fetches(SecretAdapters adapters, FetchPlan plan) {
    this.adapters = adapters;
    this.plan = plan;
  }

  /**
   * What the vault answers to a request.
   *
   * @return one JSON object, on one line
   * @throws KamalException if the vault is unknown, lacks an account, or refuses
   */
  String json(FetchSecrets request) {
    if (!begun.containsKey(request)) {
      plan.together(request).forEach(this::begin);
    }
    try {
      return Objects.requireNonNull(begun.get(request)).get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KamalException("Interrupted while secrets were fetched", null, null, interrupted);
    }
  }

  private void begin(FetchSecrets request) {
    if (!begun.containsKey(request)) {
      FutureTask<String> task = new FutureTask<>(() -> request.json(adapters));
      begun.put(request, task);
      threads.execute(task);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      // An adapter that does not listen is left to its thread, which does not hold up the end.
      boolean ignored = threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
