package io.github.kamalmaven.operation.main;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.operation.Rig;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the hosts are waited for; the connection's own round trips come on top. */
final class RoundTripsTest {
  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void deploy_for_the_first_time() {
    rig =
        new Rig(
                project,
                """
                readiness_delay: 0
                servers:
                  web: [w1, w2]
                  workers: {hosts: [j1], cmd: work}
                """)
            .prepared();
    deploy("v1");
  }

  @Test
  void a_deploy_of_a_pushed_image_asks_each_host_a_few_times() {
    int primary = rig.batches("w1");
    int other = rig.batches("w2");
    int worker = rig.batches("j1");

    deploy("v2");

    assertThat(rig.batches("w1") - primary)
        .as("pull, lock, prepare, boot, serve, retire, prune, unlock")
        .isEqualTo(8);
    assertThat(rig.batches("w2") - other)
        .as("pull, prepare, boot, serve, retire, prune")
        .isEqualTo(6);
    assertThat(rig.batches("j1") - worker)
        .as("pull, prepare, find, boot, retire, prune")
        .isEqualTo(6);
  }

  @Test
  void a_deploy_with_hooks_asks_once_more_before_each_that_may_run_the_app() {
    rig.withHook("pre-deploy").withHook("pre-app-boot").withHook("post-app-boot");
    int primary = rig.batches("w1");

    deploy("v2");

    assertThat(rig.batches("w1") - primary).isEqualTo(10);
  }

  @Test
  void hosts_are_connected_to_before_the_image_is_made() {
    rig.chronicle().when("log in", () -> assertThat(rig.expected()).contains("w1", "w2", "j1"));

    deploy("v2");

    assertThat(rig.expected()).endsWith("w1", "w2", "j1");
  }

  @Test
  void a_pre_connect_hook_comes_before_any_connection() {
    int before = rig.expected().size();
    rig.withHook("pre-connect");

    deploy("v2");

    assertThat(rig.expected()).hasSize(before);
  }

  private void deploy(String version) {
    new Deploy(rig.context(version, "deploy"), Rig.PUSHED).run();
  }
}
