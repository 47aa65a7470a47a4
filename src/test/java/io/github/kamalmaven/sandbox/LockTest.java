package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class LockTest {

  private static final String ACQUIRE =
      "mkdir .kamal/lock-shop && echo \"TG9ja2VkIGJ5OiBtZQ==\n\" > .kamal/lock-shop/details";

  private static final String STATUS =
      "stat .kamal/lock-shop > /dev/null && cat .kamal/lock-shop/details | base64 -d";

  private final SandboxHost host = new Sandbox().host("web1");

  @Test
  void a_lock_is_taken_read_and_released() {
    host.exec("mkdir -p .kamal");

    assertThat(host.exec(ACQUIRE).exit()).isZero();
    assertThat(host.exec(STATUS).out()).isEqualTo("Locked by: me");
    assertThat(host.exec(ACQUIRE).err()).contains("cannot create directory");
    assertThat(host.exec("rm .kamal/lock-shop/details && rm -r .kamal/lock-shop").exit()).isZero();
    assertThat(host.exec(STATUS).exit()).isEqualTo(1);
  }

  @Test
  void a_lock_in_the_scene_is_in_the_way() {
    host.scene().lock("shop", "TG9ja2VkIGJ5OiBzb21lb25l\n");

    assertThat(host.exec(STATUS).out()).isEqualTo("Locked by: someone");
    assertThat(host.exec(ACQUIRE).exit()).isEqualTo(1);
  }

  @Test
  void of_many_who_want_the_lock_at_once_one_gets_it() throws Exception {
    host.exec("mkdir -p .kamal");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    Callable<Integer> attempt = () -> host.exec(ACQUIRE).exit();

    List<Future<Integer>> results = threads.invokeAll(List.of(attempt, attempt, attempt, attempt));
    threads.shutdown();

    assertThat(results).extracting(Future::get).containsExactlyInAnyOrder(0, 1, 1, 1);
  }
}
