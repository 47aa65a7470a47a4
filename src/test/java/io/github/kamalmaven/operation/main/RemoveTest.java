package io.github.kamalmaven.operation.main;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.operation.Rig;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RemoveTest {
  @TempDir private Path project;

  @Test
  void the_app_goes_before_the_proxy_and_the_accessories_after_it_under_one_lock() {
    Rig rig =
        new Rig(
                project,
                """
                servers: {web: [10.0.0.1]}
                accessories: {db: {image: mysql:8, host: 10.0.0.1}}
                """)
            .prepared();

    new Remove(rig.context("v1", "remove")).run();

    assertThat(rig.chronicle().on("10.0.0.1"))
        .containsSubsequence(
            "lock",
            "audit [web] Stopped app",
            "audit [web] Removed all app containers",
            "audit Removed all app images",
            "rm -r .kamal/apps/shop",
            "audit Stopped proxy",
            "remove container kamal-proxy",
            "rm -r .kamal/proxy",
            "audit Stopped db accessory",
            "audit Remove db accessory container",
            "docker logout registry.example.test",
            "unlock");
  }

  @Test
  void a_proxy_that_others_need_stays_and_the_rest_goes() {
    Rig rig = new Rig(project, "servers: {web: [10.0.0.1]}").prepared();
    rig.host("10.0.0.1").exec("mkdir -p .kamal/apps/blog");

    new Remove(rig.context("v1", "remove")).run();

    assertThat(rig.chronicle().on("10.0.0.1"))
        .contains("audit Removed all app images", "docker logout registry.example.test")
        .doesNotContain("remove container kamal-proxy");
  }
}
