package io.github.kamalmaven.ssh.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.host.reach.OutOfReach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What login shells say that do not start another one. */
final class ForeignShellTest {

  @Test
  void a_csh_is_refused_with_the_way_to_another_shell() {
    String said = "Unmatched '''.\nBadly placed ()'s.\n}: Command not found.\n";

    OutOfReach refusal =
        catchThrowableOfType(OutOfReach.class, () -> ForeignShell.refuse("web-1", said));

    assertThat(refusal).hasMessageStartingWith("The login shell on web-1 is a csh");
    assertThat(refusal.remedy().orElseThrow()).contains("chsh -s /bin/sh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Only docker and git are allowed here\n"})
  void a_host_that_allows_only_certain_commands_is_none(String said) {
    assertThatCode(() -> ForeignShell.refuse("web-1", said)).doesNotThrowAnyException();
  }
}
