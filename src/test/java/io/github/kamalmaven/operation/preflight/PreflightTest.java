package io.github.kamalmaven.operation.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.SampleOptions;
import io.github.kamalmaven.operation.lock.Lock;
import io.github.kamalmaven.operation.lock.LockHeld;
import io.github.kamalmaven.operation.main.BuildOptions;
import io.github.kamalmaven.operation.main.Deploy;
import io.github.kamalmaven.operation.proxy.ProxyTooOld;
import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class PreflightTest {
  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void version_1_serves() {
    rig = new Rig(project, "readiness_delay: 0\nservers: {web: [w1, w2], jobs: {hosts: [j1]}}\n");
    rig.prepared();
    new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run();
  }

  @Test
  void hosts_that_are_ready_are_asked_once_and_only_logged_in() {
    int asked = rig.batches("w1") + rig.batches("w2") + rig.batches("j1");
    int done = rig.chronicle().all().size();

    new Preflight(rig.context("v2", "deploy")).run();

    assertThat(rig.batches("w1") + rig.batches("w2") + rig.batches("j1") - asked).isEqualTo(3);
    assertThat(rig.chronicle().all().stream().skip(done))
        .containsExactlyInAnyOrder("w1 log in", "w2 log in", "j1 log in");
  }

  @Test
  void a_host_that_the_registry_does_not_let_in_is_told_and_nothing_is_built() {
    rig.write("Dockerfile", "FROM scratch\n");
    rig.host("j1").add(Fault.failing("^docker login", "unauthorized: incorrect username\n"));

    assertThatThrownBy(() -> new Deploy(rig.context("v2", "deploy"), BuildOptions.DEFAULT).run())
        .isInstanceOf(KamalException.class)
        .hasMessageContaining("on j1: unauthorized: incorrect username");

    assertThat(rig.chronicle().on("localhost")).noneMatch(text -> text.contains("buildx build"));
  }

  @Test
  void a_lock_that_somebody_holds_is_told_with_its_holder_and_nothing_is_built() {
    rig.write("Dockerfile", "FROM scratch\n");
    DeployContext mine = rig.context("v2", "deploy");

    new Lock(rig.context("v9", "deploy"))
        .holding(
            () ->
                assertThatThrownBy(() -> new Deploy(mine, BuildOptions.DEFAULT).run())
                    .isInstanceOf(LockHeld.class)
                    .hasMessage("Deploy lock found"));

    assertThat(rig.printed()).anyMatch(text -> text.contains("Version: v9"));
    assertThat(rig.chronicle().on("localhost")).noneMatch(text -> text.contains("buildx build"));
  }

  @Test
  void a_full_disk_is_told_before_the_login_that_fails_for_it() {
    rig.host("w2").add(Fault.always("df -Pk", new Answer("x\n/dev/sda1 9 9 100 9% /\n", "", 0)));
    rig.host("w2").add(Fault.always("docker login", new Answer("", "no space left on device", 1)));

    assertThatThrownBy(() -> new Preflight(rig.context("v2", "deploy")).run())
        .hasMessage("The disk of w2 is full: 0 MB are left for Docker");
  }

  @Test
  void who_waits_for_the_lock_builds_meanwhile() {
    new Lock(rig.context("v9", "deploy"))
        .holding(
            () ->
                assertThatCode(() -> new Preflight(context(true, Set.of())).run())
                    .doesNotThrowAnyException());
  }

  @Test
  void a_proxy_that_is_too_old_is_refused() {
    rig.host("w2").add(Fault.always("docker inspect kamal-proxy", new Answer("v0.8.1\n", "", 0)));

    assertThatThrownBy(() -> new Preflight(rig.context("v2", "deploy")).run())
        .isInstanceOf(ProxyTooOld.class)
        .hasMessage("kamal-proxy version v0.8.1 is too old");
  }

  @Test
  void a_full_disk_is_refused_and_one_that_is_nearly_full_is_told() {
    left("w1", 400 * 1024);
    left("j1", 49 * 1024);

    assertThatThrownBy(() -> new Preflight(rig.context("v2", "deploy")).run())
        .isInstanceOf(KamalException.class)
        .hasMessage("The disk of j1 is full: 49 MB are left for Docker");

    assertThat(rig.said())
        .anyMatch(
            text -> text.startsWith("The disk of w1 is nearly full: 400 MB are left for Docker;"));
  }

  @Test
  void a_deploy_of_a_pushed_image_has_nothing_to_look_at_beforehand() {
    left("w1", 400 * 1024);

    new Deploy(rig.context("v2", "deploy"), Rig.PUSHED).run();

    assertThat(rig.said()).noneMatch(text -> text.startsWith("The disk of w1"));
  }

  @Test
  void a_disk_that_says_nothing_is_taken_to_be_fine() {
    rig.host("w1").add(Fault.failing("df -Pk", "df: not found"));

    assertThatCode(() -> new Preflight(rig.context("v2", "deploy")).run())
        .doesNotThrowAnyException();
  }

  @Test
  void as_kamal_nothing_is_asked() {
    int asked = rig.batches("w1");

    new Preflight(context(false, Set.of(Difference.CHECKED_BEFORE_BUILD))).run();

    assertThat(rig.batches("w1")).isEqualTo(asked);
  }

  private void left(String host, int kibibytes) {
    String table =
        "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda1 52428800 1 %d 1%% /\n";
    rig.host(host).add(Fault.always("df -Pk", new Answer(table.formatted(kibibytes), "", 0)));
  }

  private DeployContext context(boolean waits, Set<Difference> asKamal) {
    Options.LockWait wait =
        new Options.LockWait(waits, Duration.ofSeconds(900), Duration.ofSeconds(15));
    return rig.context(
        SampleOptions.of("deploy").version("v2").lockWait(wait).asKamal(asKamal).options());
  }
}
