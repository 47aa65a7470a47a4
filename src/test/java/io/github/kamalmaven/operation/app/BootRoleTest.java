package io.github.kamalmaven.operation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.canary.Canaries;
import io.github.kamalmaven.sandbox.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a host tells whose boot is interrupted. */
@Timeout(60)
final class BootRoleTest {
  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void version_1_serves() {
    rig = new Rig(project, "servers: {web: [w1]}").prepared();
    new BootApp(rig.context("v1", "app", "boot")).run();
  }

  @Test
  void who_is_interrupted_before_the_start_knows_that_nothing_was_started() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(this::bootVersion2).hasMessageContaining("nterrupted");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(rig.chronicle().on("w1")).doesNotContain("run shop-web-v2");
    assertThat(rig.said()).noneMatch(text -> text.startsWith("It is not known"));
  }

  @Test
  void who_is_interrupted_while_it_starts_hears_no_reason_why_it_does_not_serve() {
    rig.host("w1").add(Fault.failing("kamal-proxy deploy", "target failed"));
    rig.chronicle().when("serve shop-web", Thread.currentThread()::interrupt);

    assertThatThrownBy(this::bootVersion2).isInstanceOf(KamalException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(rig.chronicle().on("w1")).endsWith("serve shop-web", "stop shop-web-v2");
    assertThat(rig.said())
        .contains("Failed to boot web on w1")
        .noneMatch(text -> text.startsWith("Why ") || text.startsWith("All about "));
  }

  private void bootVersion2() throws InterruptedException {
    DeployContext context = rig.context("v2", "app", "boot");
    Role web = context.selection().rolesOn("w1").get(0);
    BootRole.Circumstances around =
        new BootRole.Circumstances(
            new Barrier(),
            RunningVersions.UNKNOWN,
            new Switched(context.version(), 1),
            Canaries.NONE);
    new BootRole(context, context.parts().fleet().session("w1"), web, around).run();
  }
}
