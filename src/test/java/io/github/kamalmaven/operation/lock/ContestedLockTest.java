package io.github.kamalmaven.operation.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.SampleOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two deploys at once, each with connections of its own. */
@Timeout(60)
final class ContestedLockTest {
  private static final Options.LockWait FAIL = Options.LockWait.NONE;
  private static final Options.LockWait WAIT =
      new Options.LockWait(true, Duration.ofDays(30), Duration.ofSeconds(15));

  @TempDir private Path project;

  private final CyclicBarrier start = new CyclicBarrier(2);
  private final CountDownLatch otherWasRefused = new CountDownLatch(1);
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  @RepeatedTest(100)
  void exactly_one_of_two_wins() throws Exception {
    Rig rig = new Rig(project, "servers: {web: [10.0.0.1]}");

    List<Optional<KamalException>> ends = both(rig, FAIL);

    assertThat(ends).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(ends.stream().flatMap(Optional::stream).toList().get(0))
        .isInstanceOf(LockHeld.class);
    assertThat(done).hasValue(1);
    assertThat(rig.host("10.0.0.1").exec("ls -d .kamal/lock-shop").exit()).isNotZero();
  }

  @RepeatedTest(100)
  void the_other_one_follows_if_it_waits() throws Exception {
    Rig rig = new Rig(project, "servers: {web: [10.0.0.1]}");
    rig.whenSlept(otherWasRefused::countDown);

    List<Optional<KamalException>> ends = both(rig, WAIT);

    assertThat(ends).allMatch(Optional::isEmpty);
    assertThat(done).hasValue(2);
    assertThat(most).hasValue(1);
    assertThat(rig.host("10.0.0.1").exec("ls -d .kamal/lock-shop").exit()).isNotZero();
  }

  private List<Optional<KamalException>> both(Rig rig, Options.LockWait wait) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<CompletableFuture<Optional<KamalException>>> ends =
          List.of(rig.context(options(wait)), rig.context(options(wait))).stream()
              .map(context -> CompletableFuture.supplyAsync(() -> end(context), threads))
              .toList();
      return List.of(ends.get(0).get(), ends.get(1).get());
    } finally {
      threads.shutdownNow();
    }
  }

  private Optional<KamalException> end(DeployContext context) {
    try {
      start.await();
      new Lock(context).holding(this::work);
      return Optional.empty();
    } catch (KamalException refused) {
      otherWasRefused.countDown();
      return Optional.of(refused);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The first one works until the other one has found the lock held. */
  private void work() {
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    try {
      otherWasRefused.await();
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
    inside.decrementAndGet();
    done.incrementAndGet();
  }

  private static Options options(Options.LockWait wait) {
    return SampleOptions.of("deploy").version("v1").lockWait(wait).options();
  }
}
