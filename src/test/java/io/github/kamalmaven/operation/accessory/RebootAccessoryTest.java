package io.github.kamalmaven.operation.accessory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.sandbox.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RebootAccessoryTest {
  private static final String ACCESSORIES =
      """
      servers: {web: [10.0.0.1]}
      accessories:
        db: {image: "mysql:8", hosts: [10.0.0.1, 10.0.0.2]}
        cache: {image: "redis:7", host: 10.0.0.2}
      """;

  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void booted() {
    rig = new Rig(project, ACCESSORIES).prepared();
    new BootAccessory(rig.context("v1", "accessory", "boot"), "all").run();
  }

  @Test
  void a_container_is_replaced_after_its_image_was_pulled() {
    new RebootAccessory(rig.context("v1", "accessory", "reboot"), "db").run();

    assertThat(rig.chronicle().on("10.0.0.2"))
        .endsWith(
            "log in",
            "docker network create kamal",
            "audit Pull db accessory image",
            "pull mysql:8",
            "audit Stopped db accessory",
            "stop shop-db",
            "audit Remove db accessory container",
            "remove stopped containers of shop-db",
            "audit Booted db accessory",
            "mkdir -p .kamal/apps/shop/env/accessories",
            "upload .kamal/apps/shop/env/accessories/db.env",
            "run shop-db");
    assertThat(rig.host("10.0.0.2").exec("docker ps -q --filter name=shop-db").out()).isNotEmpty();
  }

  @Test
  void an_image_that_cannot_be_pulled_leaves_the_old_container_running() {
    rig.host("10.0.0.2").add(Fault.failing("docker image pull", "manifest unknown"));

    assertThatThrownBy(
            () -> new RebootAccessory(rig.context("v1", "accessory", "reboot"), "db").run())
        .hasMessageContaining("manifest unknown");

    assertThat(rig.chronicle().all()).doesNotContain("10.0.0.1 stop shop-db");
    assertThat(rig.chronicle().on("10.0.0.1")).endsWith("unlock");
  }

  @Test
  void an_upgrade_that_rolls_finishes_one_host_before_the_next() {
    new UpgradeAccessory(rig.context("v1", "accessory", "upgrade"), "all", true).run();

    assertThat(rig.said())
        .containsSubsequence(
            "Upgrading all accessories on 10.0.0.1...",
            "Upgraded all accessories on 10.0.0.1...",
            "Upgrading all accessories on 10.0.0.2...",
            "Upgraded all accessories on 10.0.0.2...");
    var all = rig.chronicle().all();
    assertThat(all.lastIndexOf("10.0.0.1 run shop-db"))
        .isLessThan(all.lastIndexOf("10.0.0.2 stop shop-db"));
    assertThat(all.stream().filter("10.0.0.1 lock"::equals)).hasSize(2);
  }

  @Test
  void only_some_verbs_know_all_accessories_at_once() {
    assertThatThrownBy(
            () -> new StartAccessory(rig.context("v1", "accessory", "start"), "all").run())
        .isInstanceOf(KamalException.class)
        .hasMessage("No accessory by the name of 'all'");
  }
}
