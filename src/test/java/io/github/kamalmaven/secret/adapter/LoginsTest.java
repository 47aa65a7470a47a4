package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.KamalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginsTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final AtomicInteger logins = new AtomicInteger();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void an_account_is_logged_in_once_whoever_comes_meanwhile() throws Exception {
    Logins all = new Logins();

    List<String> sessions =
        atOnce(() -> all.of("acme", () -> Map.of("S", "" + logins.incrementAndGet())).get("S"));

    assertThat(sessions).hasSize(4).containsOnly("1");
  }

  @Test
  void a_login_that_failed_is_not_tried_again() throws Exception {
    Logins all = new Logins();

    List<String> failures =
        atOnce(
            () -> {
              try {
                return all.of("acme", this::fail).toString();
              } catch (KamalException failure) {
                return String.valueOf(failure.getMessage());
              }
            });

    assertThat(failures).hasSize(4).containsOnly("failed 1");
  }

  @Test
  void accounts_are_logged_in_each_by_itself() {
    Logins all = new Logins();

    all.of("a", () -> Map.of("S", "" + logins.incrementAndGet()));
    Map<String, String> other = all.of("b", () -> Map.of("S", "" + logins.incrementAndGet()));

    assertThat(other).containsEntry("S", "2");
  }

  private Map<String, String> fail() {
    throw new KamalException("failed " + logins.incrementAndGet());
  }

  private List<String> atOnce(Callable<String> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(4);
    Callable<String> together =
        () -> {
          start.await(30, TimeUnit.SECONDS);
          return work.call();
        };
    List<String> results = new ArrayList<>();
    for (Future<String> result :
        threads.invokeAll(List.of(together, together, together, together))) {
      results.add(result.get());
    }
    return results;
  }
}
