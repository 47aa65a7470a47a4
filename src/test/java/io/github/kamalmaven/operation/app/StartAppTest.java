package io.github.kamalmaven.operation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.operation.Rig;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class StartAppTest {
  @TempDir private Path project;

  @Test
  void an_app_that_was_stopped_is_started_and_served_again() {
    Rig rig = new Rig(project, "servers: {web: [10.0.0.1]}").prepared();
    new BootApp(rig.context("v1", "app", "boot")).run();
    new StopApp(rig.context("v1", "app", "stop")).run();

    new StartApp(rig.context("v1", "app", "start")).run();

    assertThat(rig.chronicle().on("10.0.0.1"))
        .endsWith(
            "lock",
            "audit Started app version v1",
            "docker start shop-web-v1",
            "serve shop-web",
            "unlock");
  }

  @Test
  void a_version_that_is_not_there_cannot_be_started() {
    Rig rig = new Rig(project, "servers: {web: [10.0.0.1]}").prepared();

    assertThatThrownBy(() -> new StartApp(rig.context("v2", "app", "start")).run())
        .isInstanceOf(BootFailed.class)
        .hasMessage("Failed to get endpoint for web on 10.0.0.1, did the container boot?");

    assertThat(rig.chronicle().on("10.0.0.1")).endsWith("unlock");
  }
}
