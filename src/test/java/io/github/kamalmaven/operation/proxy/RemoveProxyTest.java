package io.github.kamalmaven.operation.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.operation.Rig;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RemoveProxyTest {
  private static final String[] REMOVAL = {
    "audit Stopped proxy",
    "stop kamal-proxy",
    "audit Removed proxy container",
    "remove container kamal-proxy",
    "audit Removed proxy image",
    "remove image kamal-proxy",
    "rm -r .kamal/proxy",
    "unlock"
  };

  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void twoHosts() {
    rig = new Rig(project, "servers: {web: [10.0.0.1, 10.0.0.2]}").prepared();
  }

  @Test
  void where_nothing_else_is_deployed_all_of_it_goes() {
    new RemoveProxy(rig.context("v1", "proxy", "remove"), false).run();

    assertThat(rig.chronicle().on("10.0.0.1")).endsWith(REMOVAL);
  }

  @Test
  void another_deployment_on_one_host_keeps_it_on_all() {
    rig.host("10.0.0.2").exec("mkdir -p .kamal/apps/blog");

    new RemoveProxy(rig.context("v1", "proxy", "remove"), false).run();

    assertThat(rig.chronicle().all())
        .containsExactlyInAnyOrder(
            "10.0.0.1 mkdir -p .kamal",
            "10.0.0.2 mkdir -p .kamal",
            "10.0.0.1 lock",
            "10.0.0.1 unlock");
    assertThat(rig.said())
        .contains(
            "Not removing the proxy, as other apps are installed, ignore this check with kamal"
                + " proxy remove --force");
  }

  @Test
  void force_removes_it_nevertheless_and_says_so() {
    rig.host("10.0.0.2").exec("mkdir -p .kamal/apps/blog");

    new RemoveProxy(rig.context("v1", "proxy", "remove"), true).run();

    assertThat(rig.chronicle().on("10.0.0.1")).endsWith(REMOVAL);
    assertThat(rig.said())
        .contains("Forcing, so removing the proxy, even though other apps are installed");
  }
}
