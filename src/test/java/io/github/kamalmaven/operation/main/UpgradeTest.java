package io.github.kamalmaven.operation.main;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.operation.Rig;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpgradeTest {
  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void oneHostForTheAppAndOneForTheDatabase() {
    rig =
        new Rig(
            project,
            """
            servers: {web: [10.0.0.1]}
            accessories: {db: {image: mysql:8, host: 10.0.0.2}}
            """);
  }

  @Test
  void all_hosts_get_the_proxy_before_the_accessories_are_rebooted() {
    new Upgrade(rig.context("v1", "upgrade"), false).run();

    assertThat(rig.said())
        .containsSubsequence(
            "Upgrading all hosts...",
            "Upgrading proxy on 10.0.0.1,10.0.0.2...",
            "Upgraded proxy on 10.0.0.1,10.0.0.2",
            "Upgrading all accessories on 10.0.0.2...",
            "Upgraded all accessories on 10.0.0.2...",
            "Upgraded all hosts");
    assertThat(rig.chronicle().on("10.0.0.1")).contains("run shop-web-v1");
    assertThat(rig.chronicle().on("10.0.0.2")).contains("run shop-db");
  }

  @Test
  void rolling_does_for_each_host_what_it_needs_under_one_lock() {
    new Upgrade(rig.context("v1", "upgrade"), true).run();

    assertThat(rig.said())
        .containsExactly(
            "Acquiring the deploy lock...",
            "Upgrading 10.0.0.1...",
            "Upgrading proxy on 10.0.0.1...",
            "Start container with version v1 (or reboot if already running)...",
            "Upgraded proxy on 10.0.0.1",
            "Upgraded 10.0.0.1",
            "Upgrading 10.0.0.2...",
            "Upgrading all accessories on 10.0.0.2...",
            "Upgraded all accessories on 10.0.0.2...",
            "Upgraded 10.0.0.2",
            "Releasing the deploy lock...");
    assertThat(rig.chronicle().on("10.0.0.2")).doesNotContain("remove container traefik");
  }
}
