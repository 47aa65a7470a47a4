package io.github.kamalmaven.command.builder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.shell.CommandLine;
import org.junit.jupiter.api.Test;

class CloneCommandsTest {
  private static final CloneCommands CLONE =
      new CloneCommands("/src/shop", "/tmp/kamal-clones/shop-1", "/tmp/kamal-clones/shop-1/shop/");

  @Test
  void the_repository_is_cloned_with_its_submodules() {
    assertThat(CLONE.create().toRun())
        .isEqualTo(
            "/usr/bin/env git -C /tmp/kamal-clones/shop-1 clone /src/shop --recurse-submodules");
  }

  @Test
  void a_clone_is_reset_in_six_steps() {
    assertThat(CLONE.reset("db569d8"))
        .extracting(CommandLine::toRun)
        .containsExactly(
            "/usr/bin/env git -C /tmp/kamal-clones/shop-1/shop/ remote set-url origin /src/shop",
            "/usr/bin/env git -C /tmp/kamal-clones/shop-1/shop/ fetch origin",
            "/usr/bin/env git -C /tmp/kamal-clones/shop-1/shop/ reset --hard db569d8",
            "/usr/bin/env git -C /tmp/kamal-clones/shop-1/shop/ clean -fdx",
            "/usr/bin/env git -C /tmp/kamal-clones/shop-1/shop/ submodule update --init",
            "/usr/bin/env git -C /tmp/kamal-clones/shop-1/shop/ gc --auto --quiet");
  }

  @Test
  void a_clone_is_checked_by_status_and_revision() {
    assertThat(CLONE.status().toRun())
        .isEqualTo("/usr/bin/env git -C /tmp/kamal-clones/shop-1/shop/ status --porcelain");
    assertThat(CLONE.revision().toRun())
        .isEqualTo("/usr/bin/env git -C /tmp/kamal-clones/shop-1/shop/ rev-parse HEAD");
  }

  @Test
  void a_directory_with_a_blank_stays_one_word() {
    CloneCommands clone = new CloneCommands("/my src", "/tmp/a b", "/tmp/a b/my src/");

    assertThat(clone.create().toRun())
        .isEqualTo("/usr/bin/env git -C '/tmp/a b' clone '/my src' --recurse-submodules");
  }
}
