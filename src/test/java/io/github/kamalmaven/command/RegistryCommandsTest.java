package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryCommandsTest {
  private static final Sensitive BOT = Sensitive.of("bot");
  private static final Sensitive PASSWORD = Sensitive.of("s3$cret");
  private static final Registry LOCAL =
      new Registry(Optional.of("localhost:5555"), Optional.empty(), Optional.empty());

  private final RegistryCommands registry = new RegistryCommands(SampleDeployment.REGISTRY);

  @Test
  void the_password_is_read_from_standard_input() {
    CommandLine login = registry.login(BOT, PASSWORD);

    assertThat(login.toRun())
        .isEqualTo("docker login registry.example.test -u \"bot\" --password-stdin");
    assertThat(login.input()).contains(Sensitive.of("s3$cret"));
    assertThat(login)
        .hasToString("docker login registry.example.test -u [REDACTED] --password-stdin");
  }

  @Test
  void the_password_can_be_an_argument_as_in_kamal() {
    CommandLine login = registry.loginWithPasswordArgument(BOT, PASSWORD);

    assertThat(login.toRun())
        .isEqualTo("docker login registry.example.test -u \"bot\" -p \"s3\\$cret\"");
    assertThat(login.input()).isEmpty();
    assertThat(login).hasToString("docker login registry.example.test -u [REDACTED] -p [REDACTED]");
  }

  @Test
  void docker_hub_has_no_server() {
    Registry hub = new Registry(Optional.empty(), Optional.empty(), Optional.empty());
    RegistryCommands commands = new RegistryCommands(hub);

    assertThat(commands.login(Sensitive.of("b$t"), PASSWORD).toRun())
        .isEqualTo("docker login -u \"b\\$t\" --password-stdin");
    assertThat(commands.logout().toRun()).isEqualTo("docker logout");
  }

  @Test
  void a_local_registry_is_started_and_removed() {
    assertThat(new RegistryCommands(LOCAL).setUp().toRun())
        .isEqualTo(
            "docker start kamal-docker-registry || docker run --detach -p 127.0.0.1:5555:5000"
                + " --name kamal-docker-registry registry:3");
    assertThat(RegistryCommands.remove().toRun())
        .isEqualTo("docker stop kamal-docker-registry && docker rm kamal-docker-registry");
  }

  @Test
  void one_logs_out_of_a_server() {
    assertThat(registry.logout().toRun()).isEqualTo("docker logout registry.example.test");
  }
}
