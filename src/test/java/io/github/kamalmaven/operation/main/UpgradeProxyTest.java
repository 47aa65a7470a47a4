package io.github.kamalmaven.operation.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.hook.HookFailed;
import io.github.kamalmaven.operation.Rig;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpgradeProxyTest {
  @TempDir private Path project;

  @Test
  void the_old_proxies_go_and_the_new_one_serves_the_app() {
    Rig rig =
        new Rig(project, "servers: {web: [10.0.0.1]}")
            .withHook("pre-proxy-reboot")
            .withHook("post-proxy-reboot");

    new UpgradeProxy(rig.context("v1", "proxy", "upgrade"), false).run();

    assertThat(rig.chronicle().all())
        .containsSubsequence(
            "localhost pre-proxy-reboot VERSION=v1 HOSTS=10.0.0.1 LOCK=false",
            "10.0.0.1 audit Rebooted proxy",
            "10.0.0.1 log in",
            "10.0.0.1 remove container traefik",
            "10.0.0.1 stop kamal-proxy",
            "10.0.0.1 remove container kamal-proxy",
            "10.0.0.1 remove image kamal-proxy",
            "10.0.0.1 docker network create kamal",
            "10.0.0.1 start or run kamal-proxy",
            "10.0.0.1 run shop-web-v1",
            "10.0.0.1 serve shop-web",
            "10.0.0.1 audit Pruned containers",
            "10.0.0.1 audit Pruned images",
            "localhost post-proxy-reboot VERSION=v1 HOSTS=10.0.0.1 LOCK=false");
  }

  @Test
  void rolling_leaves_the_hosts_after_a_failed_hook_as_they_are() {
    Rig rig =
        new Rig(project, "servers: {web: [10.0.0.1, 10.0.0.2]}")
            .withFailingHook("post-proxy-reboot", "monitor is red");

    assertThatThrownBy(() -> new UpgradeProxy(rig.context("v1", "proxy", "upgrade"), true).run())
        .isInstanceOf(HookFailed.class);

    assertThat(rig.chronicle().on("10.0.0.1")).contains("serve shop-web");
    assertThat(rig.chronicle().on("10.0.0.2")).isEmpty();
    assertThat(rig.said()).contains("Upgrading proxy on 10.0.0.1...").doesNotContain("Upgraded");
  }
}
