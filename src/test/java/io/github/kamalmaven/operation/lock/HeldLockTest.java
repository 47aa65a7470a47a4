package io.github.kamalmaven.operation.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.sandbox.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever comes second is told of a lock and its holder. */
final class HeldLockTest {
  private static final String HOST = "10.0.0.1";
  private static final String OTHERS =
      "Locked by: Bob at 2026-11-22T09:00:00Z\nVersion: v0\nMessage: Automatic deploy lock";

  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void twoHosts() {
    rig = new Rig(project, "servers: {web: [10.0.0.1, 10.0.0.2]}");
  }

  @Test
  void a_held_lock_is_told_with_its_holder() {
    lockedBy(OTHERS);

    assertThat(refused()).hasMessage("Deploy lock found");

    assertThat(rig.said()).contains("Deploy lock already in place!");
    assertThat(rig.printed()).containsExactly(OTHERS);
    assertThat(rig.chronicle().on(HOST)).containsExactly("mkdir -p .kamal", "lock");
  }

  @Test
  void a_held_lock_says_whose_it_is_and_how_old() {
    lockedBy(OTHERS + "\nFrom: bob@ci, process 77 since 2026-11-22T08:59:00Z");

    LockHeld held = refused();

    assertThat(held.where())
        .contains("the lock on 10.0.0.1, taken 1 h 0 min ago, by bob@ci (process 77 there)");
    assertThat(held.remedy()).get().asString().startsWith("wait for the other deploy");
  }

  @Test
  void a_lock_whose_process_is_gone_is_to_be_released() {
    lockedBy(OTHERS + "\nFrom: ann@laptop, process 4711 since 2026-11-22T08:59:00Z in b007/1");

    LockHeld held = refused();

    assertThat(held.where())
        .get()
        .asString()
        .endsWith("by ann@laptop (process 4711, which no longer runs)");
    assertThat(held.remedy()).get().asString().startsWith("release it with");
  }

  @Test
  void a_process_of_another_container_of_the_same_name_may_live() {
    lockedBy(OTHERS + "\nFrom: ann@laptop, process 4711 since 2026-11-22T08:59:00Z in b007/2");

    LockHeld held = refused();

    assertThat(held.where()).get().asString().endsWith("(process 4711 there)");
    assertThat(held.remedy()).get().asString().startsWith("wait for the other deploy");
  }

  @Test
  void the_lock_says_what_took_it() {
    DeployContext context = rig.context("v1", "deploy");

    new Lock(context)
        .holding(
            () ->
                assertThat(rig.host(HOST).exec("base64 -d < .kamal/lock-shop/details").out())
                    .contains("Locked by: Ann at 2026-11-22T10:00:00Z\nVersion: v1\n")
                    .endsWith(
                        "From: ann@laptop, process 4711 since 2026-11-22T09:59:00Z in b007/1"));
  }

  @Test
  void a_held_lock_is_found_whatever_language_mkdir_speaks() {
    lockedBy(OTHERS);
    rig.host(HOST).add(Fault.failing("mkdir .kamal/lock", "mkdir: can't create directory"));

    assertThat(refused()).hasMessage("Deploy lock found");
  }

  private void lockedBy(String details) {
    byte[] bytes = details.getBytes(StandardCharsets.UTF_8);
    rig.host(HOST).scene().lock("shop", Base64.getEncoder().encodeToString(bytes));
  }

  /** What whoever comes second is told. */
  private LockHeld refused() {
    Lock lock = new Lock(rig.context("v1", "deploy"));
    return catchThrowableOfType(
        LockHeld.class, () -> lock.holding(() -> rig.chronicle().note(HOST, "work")));
  }
}
