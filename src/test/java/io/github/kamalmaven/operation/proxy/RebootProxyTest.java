package io.github.kamalmaven.operation.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.hook.HookFailed;
import io.github.kamalmaven.operation.Cut;
import io.github.kamalmaven.operation.Rig;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RebootProxyTest {
  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void twoHosts() {
    rig = new Rig(project, "servers: {web: [10.0.0.1, 10.0.0.2]}").prepared();
  }

  @Test
  void all_hosts_are_rebooted_between_the_same_two_hooks() {
    rig.withHook("pre-proxy-reboot").withHook("post-proxy-reboot");

    new RebootProxy(rig.context("v1", "proxy", "reboot"), false).run();

    assertThat(rig.chronicle().on("10.0.0.1"))
        .containsExactly(
            "mkdir -p .kamal",
            "lock",
            "audit Rebooted proxy",
            "log in",
            "stop kamal-proxy",
            "remove container kamal-proxy",
            "mkdir -p .kamal/proxy/apps-config",
            "run kamal-proxy",
            "unlock");
    assertThat(rig.chronicle().on("localhost"))
        .containsExactly(
            "pre-proxy-reboot VERSION=v1 HOSTS=10.0.0.1,10.0.0.2 LOCK=true",
            "post-proxy-reboot VERSION=v1 HOSTS=10.0.0.1,10.0.0.2 LOCK=true");
  }

  @ParameterizedTest
  @EnumSource
  void it_converges_wherever_the_connection_was_cut(Cut cut) {
    for (int step = 0; step < 12; step++) {
      rig.cut("10.0.0.1", step, cut);

      new RebootProxy(rig.context("v1", "proxy", "reboot"), false).run();

      rig.repair("10.0.0.1");
      assertThat(rig.host("10.0.0.1").exec("docker ps --format '{{.Names}}'").out())
          .isEqualTo("kamal-proxy\n");
    }
  }

  @Test
  void rolling_reboots_one_host_after_the_other_with_the_hooks_around_each() {
    rig.withHook("pre-proxy-reboot").withHook("post-proxy-reboot");

    new RebootProxy(rig.context("v1", "proxy", "reboot"), true).run();

    assertThat(rig.chronicle().all())
        .containsSubsequence(
            "localhost pre-proxy-reboot VERSION=v1 HOSTS=10.0.0.1 LOCK=true",
            "10.0.0.1 run kamal-proxy",
            "localhost post-proxy-reboot VERSION=v1 HOSTS=10.0.0.1 LOCK=true",
            "localhost pre-proxy-reboot VERSION=v1 HOSTS=10.0.0.2 LOCK=true",
            "10.0.0.2 run kamal-proxy",
            "localhost post-proxy-reboot VERSION=v1 HOSTS=10.0.0.2 LOCK=true",
            "10.0.0.1 unlock");
  }

  @Test
  void a_hook_that_fails_after_the_first_host_spares_the_second_and_the_lock_is_released() {
    rig.withFailingHook("post-proxy-reboot", "monitor is red");

    assertThatThrownBy(() -> new RebootProxy(rig.context("v1", "proxy", "reboot"), true).run())
        .isInstanceOf(HookFailed.class)
        .hasMessageContaining("monitor is red");

    assertThat(rig.chronicle().on("10.0.0.1")).endsWith("run kamal-proxy", "unlock");
    assertThat(rig.chronicle().on("10.0.0.2")).containsExactly("mkdir -p .kamal");
  }
}
