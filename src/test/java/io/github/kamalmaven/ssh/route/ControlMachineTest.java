package io.github.kamalmaven.ssh.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.TimeSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ControlMachineTest {
  @TempDir private Path directory;

  @Test
  void the_home_that_the_environment_names_counts() {
    Path named = directory.resolve("named");

    ControlMachine machine = machine(Map.of("HOME", named.toString()));

    assertThat(machine.path("~/.ssh/key")).isEqualTo(named.resolve(".ssh/key"));
    assertThat(machine.knownHosts()).isEqualTo(named.resolve(".ssh/known_hosts"));
  }

  @Test
  void without_a_home_in_the_environment_the_users_own_counts() {
    Path own = directory.resolve("own");

    ControlMachine machine = machine(Map.of("HOME", " "));

    assertThat(machine.path("~")).isEqualTo(own);
    assertThat(machine.knownHosts()).isEqualTo(own.resolve(".ssh/known_hosts"));
  }

  private ControlMachine machine(Map<String, String> environment) {
    return ControlMachine.of(
        directory, directory.resolve("own"), environment, TimeSource.SYSTEM, new Random(1));
  }
}
