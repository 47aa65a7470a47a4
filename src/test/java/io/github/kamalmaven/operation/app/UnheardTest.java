package io.github.kamalmaven.operation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.operation.Cut;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.sandbox.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The connection is lost while the proxy switches, and going on fails. */
@Timeout(60)
final class UnheardTest {
  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void version_1_serves() {
    rig =
        new Rig(
                project,
                """
                readiness_delay: 0
                servers:
                  web: [w1]
                  jobs: {hosts: [j1]}
                """)
            .prepared();
    boot("v1");
  }

  @Test
  void a_version_that_serves_although_nobody_heard_so_counts_as_booted() {
    loseTheProxy(Cut.AFTER);

    assertThatThrownBy(() -> boot("v2")).hasMessageContaining("going on failed");

    assertThat(rig.said())
        .contains(
            "Version v2 serves already on w1, and stays", "Version v2 runs everywhere already")
        .noneMatch(text -> text.startsWith("Failed to boot") || text.startsWith("Why "));
    assertThat(rig.chronicle().on("w1"))
        .contains("stop shop-web-v1")
        .doesNotContain("log of shop-web-v2", "stop shop-web-v2");
    assertThat(rig.chronicle().on("j1")).contains("run shop-jobs-v2");
  }

  @Test
  void a_version_that_does_not_serve_is_stopped() {
    loseTheProxy(Cut.BEFORE);

    assertThatThrownBy(() -> boot("v2")).hasMessageContaining("going on failed");

    assertThat(rig.said())
        .contains("No host has switched to version v2: what ran before still does");
    assertThat(rig.chronicle().on("w1"))
        .contains("stop shop-web-v2")
        .doesNotContain("stop shop-web-v1");
  }

  @Test
  void a_version_that_the_proxy_chose_while_it_was_stopped_is_started_again() {
    loseTheProxy(Cut.BEFORE);
    rig.host("w1").add(Fault.meanwhile("docker stop", this::switchTheProxy));

    assertThatThrownBy(() -> boot("v2")).hasMessageContaining("going on failed");

    assertThat(rig.said())
        .contains("Version v2 serves already on w1, and stays")
        .anyMatch(text -> text.startsWith("Stopped half way: version v2 runs on w1 (web)"));
    assertThat(rig.host("w1").exec("docker ps --format '{{.Names}}'").out())
        .contains("shop-web-v2\n")
        .doesNotContain("shop-web-v1");
  }

  private void switchTheProxy() {
    String id = rig.host("w1").exec("docker ps --quiet --filter name=shop-web-v2").out().strip();
    rig.host("w1")
        .exec("docker exec kamal-proxy kamal-proxy deploy shop-web --target=" + id + ":80");
  }

  /** When the proxy is told, and again when that is repeated. */
  private void loseTheProxy(Cut first) {
    rig.chronicle()
        .when(
            "run shop-web-v2",
            () -> {
              rig.cut("w1", 1, first);
              rig.when("w1", 2, () -> rig.cut("w1", 0, Cut.BEFORE));
            });
  }

  private void boot(String version) {
    new BootApp(rig.context(version, "app", "boot")).run();
  }
}
