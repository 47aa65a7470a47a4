package io.github.kamalmaven.operation.accessory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.Rig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who interrupts a reboot finds the accessory running: the old container, or the new one. */
@Timeout(60)
final class InterruptedRebootTest {
  private static final String HOST = "10.0.0.1";

  /** Of a reboot. */
  private static final int STEPS = 24;

  private static final String ADMIN =
      """
      servers: {web: [10.0.0.1]}
      accessories:
        admin: {image: "adminer:5", host: 10.0.0.1, proxy: {host: admin.test, app_port: 8080}}
      """;

  @TempDir private Path projects;

  @RepeatedTest(value = 30, name = "seed {currentRepetition}")
  void whenever_it_comes_the_accessory_answers_and_the_lock_is_free(RepetitionInfo trial)
      throws Exception {
    Rig rig = new Rig(Files.createTempDirectory(projects, "shop"), ADMIN).prepared();
    new BootAccessory(rig.context("v1", "accessory", "boot"), "admin").run();
    Thread here = Thread.currentThread();
    int step = new Random(trial.getCurrentRepetition()).nextInt(STEPS);
    rig.when(HOST, step, here::interrupt);

    interrupted(() -> new RebootAccessory(rig.context("v1", "accessory", "reboot"), "admin").run());

    assertThat(rig.host(HOST).proxy().status("admin.test", "/")).isEqualTo(200);
    assertThat(rig.host(HOST).exec("ls -d .kamal/lock-shop").exit()).isNotZero();
    assertThat(rig.host(HOST).exec("docker ps -q --filter name=shop-admin").out().lines())
        .hasSize(1);
  }

  private static void interrupted(Runnable work) {
    try {
      work.run();
    } catch (KamalException failure) {
      assertThat(failure).hasMessageContaining("Interrupted");
    } finally {
      Thread.interrupted();
    }
  }
}
