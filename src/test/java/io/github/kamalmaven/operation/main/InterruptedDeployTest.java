package io.github.kamalmaven.operation.main;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.Rig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A deploy is interrupted at a random command of a random host. */
@Timeout(60)
final class InterruptedDeployTest {
  private static final List<String> HOSTS = List.of("10.0.0.1", "10.0.0.2");

  /** Of a deploy to a host. */
  private static final int STEPS = 36;

  @TempDir private Path projects;

  @RepeatedTest(value = 50, name = "seed {currentRepetition}")
  void whatever_was_interrupted_one_version_serves_and_the_lock_is_free(RepetitionInfo trial)
      throws Exception {
    Random random = new Random(trial.getCurrentRepetition());
    Rig rig =
        new Rig(
                Files.createTempDirectory(projects, "shop"),
                "servers: {web: [10.0.0.1, 10.0.0.2], jobs: {hosts: [10.0.0.1]}}")
            .prepared()
            .withHook("post-deploy-failure");
    deploy(rig, "v1");
    Thread here = Thread.currentThread();
    String host = HOSTS.get(random.nextInt(HOSTS.size()));
    rig.when(host, random.nextInt(STEPS), here::interrupt);

    boolean failed = interrupted(() -> deploy(rig, "v2"));
    rig.repair(host);

    assertOneServes(rig);
    assertThat(rig.host("10.0.0.1").exec("ls -d .kamal/lock-shop").exit()).isNotZero();
    assertThat(rig.chronicle().on("localhost").isEmpty()).isEqualTo(!failed);
    deploy(rig, "v3");
    assertThat(running(rig, "10.0.0.1")).containsExactlyInAnyOrder("shop-web-v3", "shop-jobs-v3");
    assertThat(running(rig, "10.0.0.2")).containsExactly("shop-web-v3");
  }

  /** An interrupt that comes when everything is done is passed on, and fails nothing. */
  private static boolean interrupted(Runnable work) {
    try {
      work.run();
      return false;
    } catch (KamalException failure) {
      assertThat(failure).hasMessageContaining("Interrupted");
      return true;
    } finally {
      Thread.interrupted();
    }
  }

  private static void assertOneServes(Rig rig) {
    for (String host : HOSTS) {
      assertThat(rig.host(host).proxy().status("shop.test", "/")).isEqualTo(200);
    }
    assertThat(running(rig, "10.0.0.1").stream().map(name -> name.replaceAll("-v.*", "")))
        .containsExactlyInAnyOrder("shop-web", "shop-jobs");
    assertThat(running(rig, "10.0.0.2")).hasSize(1);
  }

  private static void deploy(Rig rig, String version) {
    new Deploy(rig.context(version, "deploy"), Rig.PUSHED).run();
  }

  private static List<String> running(Rig rig, String host) {
    return rig.host(host)
        .exec("docker ps --format '{{.Names}}'")
        .out()
        .lines()
        .filter(name -> name.startsWith("shop"))
        .toList();
  }
}
