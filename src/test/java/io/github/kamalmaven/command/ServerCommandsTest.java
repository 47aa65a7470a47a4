package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerCommandsTest {

  @Test
  void directories_are_made_counted_and_removed() {
    assertThat(ServerCommands.ensureRunDirectory().toRun())
        .isEqualTo("/usr/bin/env mkdir -p .kamal");
    assertThat(ServerCommands.appDirectoryCount().toRun())
        .isEqualTo("/usr/bin/env ls .kamal/apps | wc -l");
    assertThat(
            ServerCommands.removeAppDirectory(
                    SampleDeployment.shop().destination("staging").build())
                .toRun())
        .isEqualTo("/usr/bin/env rm -r .kamal/apps/shop-staging");
  }

  @Test
  void a_users_line_is_for_the_shell_and_a_single_word_a_program() {
    assertThat(ServerCommands.exec("uname -a | wc").toRun()).isEqualTo("uname -a | wc");
    assertThat(ServerCommands.exec("date").toRun()).isEqualTo("/usr/bin/env date");
  }
}
