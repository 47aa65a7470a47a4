package io.github.kamalmaven.operation.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.app.BootApp;
import io.github.kamalmaven.operation.app.kept.ShowVersions;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VersionsTest {
  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void twoHosts() {
    rig = new Rig(project, "servers: {web: [10.0.0.1, 10.0.0.2]}").prepared();
  }

  @Test
  void versions_are_shown_with_their_hosts_the_newest_first() {
    boot("v1");
    boot("v2");

    new ShowVersions(rig.context("v9", "versions")).run();

    assertThat(rig.printed().get(0).lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "VERSION HOST ROLE CREATED STATE",
            "v2 10.0.0.1 web Less than a second ago running",
            "v2 10.0.0.2 web Less than a second ago running",
            "v1 10.0.0.1 web Less than a second ago exited",
            "v1 10.0.0.2 web Less than a second ago exited");
    assertThat(rig.printed()).endsWith("kamal:rollback would take v1");
  }

  @Test
  void a_rollback_without_a_version_takes_the_newest_that_does_not_run() {
    boot("v1");
    boot("v2");
    boot("v3");

    Rollback.toNewest(rig.context("v9", "rollback")).run();

    assertThat(rig.said()).contains("Rolling back to v2...");
    assertThat(rig.chronicle().on("10.0.0.2")).contains("audit [web] Booted app version v2");
  }

  @Test
  void a_version_that_one_host_lacks_is_not_taken() {
    boot("v1");
    boot("v2");
    boot("v3");
    rig.host("10.0.0.2").exec("docker rm shop-web-v2");

    Rollback.toNewest(rig.context("v9", "rollback")).run();

    assertThat(rig.said()).contains("Rolling back to v1...");
  }

  @Test
  void where_nothing_else_is_kept_a_rollback_without_a_version_fails() {
    boot("v1");

    assertThatThrownBy(() -> Rollback.toNewest(rig.context("v9", "rollback")))
        .isInstanceOf(NothingToRollBackTo.class)
        .hasMessageStartingWith("There is no version to roll back to");
  }

  @Test
  void a_rollback_that_does_not_find_its_version_names_those_that_can_be_used() {
    boot("v1");
    boot("v2");

    assertThatThrownBy(() -> new Rollback(rig.context("v9", "rollback"), new Version("v7")).run())
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(failure.remedy())
                    .contains("roll back to one of v1; kamal:versions shows what is there"));
  }

  private void boot(String version) {
    new BootApp(rig.context(version, "app", "boot")).run();
  }
}
