package io.github.kamalmaven.command.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Deployments;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InspectCommandsTest {
  private static final String SALT = "5a17";

  @Test
  void the_salt_is_not_shown_as_who_sees_hashes_could_try_secrets_with_it() {
    InspectCommands commands =
        new InspectCommands(Deployments.with(List.of(), List.of()), List.of());

    List<CommandLine> salted =
        List.of(commands.environments(SALT), InspectCommands.hash(SALT, "shop.env"));

    assertThat(salted)
        .allSatisfy(
            command -> {
              assertThat(command.toRun()).contains(SALT);
              assertThat(command.toString()).doesNotContain(SALT);
            });
  }
}
