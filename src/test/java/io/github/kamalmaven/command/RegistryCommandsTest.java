package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Credential;
import io.github.kamalmaven.config.Registry;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RegistryCommandsTest {
  private static final Function<String, Sensitive> SECRETS =
      Map.of("REGISTRY_PASSWORD", Sensitive.of("s3$cret"))::get;
  private static final Registry LOCAL =
      new Registry(Optional.of("localhost:5555"), Optional.empty(), Optional.empty());

  private final RegistryCommands registry =
      new RegistryCommands(SampleDeployment.REGISTRY, SECRETS);

  @Test
  void the_password_is_read_from_standard_input() {
    CommandLine login = registry.login().orElseThrow();

    assertThat(login.toRun())
        .isEqualTo("docker login registry.example.test -u \"bot\" --password-stdin");
    assertThat(login.input()).contains(Sensitive.of("s3$cret"));
    assertThat(login)
        .hasToString("docker login registry.example.test -u [REDACTED] --password-stdin");
  }

  @Test
  void the_password_can_be_an_argument_as_in_kamal() {
    CommandLine login = registry.loginWithPasswordArgument().orElseThrow();

    assertThat(login.toRun())
        .isEqualTo("docker login registry.example.test -u \"bot\" -p \"s3\\$cret\"");
    assertThat(login.input()).isEmpty();
    assertThat(login).hasToString("docker login registry.example.test -u [REDACTED] -p [REDACTED]");
  }

  @Test
  void docker_hub_has_no_server() {
    Registry hub =
        new Registry(
            Optional.empty(),
            Optional.of(new Credential.Secret("REGISTRY_PASSWORD")),
            Optional.of(new Credential.Literal("plain")));
    RegistryCommands commands = new RegistryCommands(hub, SECRETS);

    assertThat(commands.login().orElseThrow().toRun())
        .isEqualTo("docker login -u \"s3\\$cret\" --password-stdin");
    assertThat(commands.logout().toRun()).isEqualTo("docker logout");
  }

  @Test
  void nobody_logs_in_to_a_local_registry() {
    RegistryCommands local = new RegistryCommands(LOCAL, SECRETS);

    assertThat(local.login()).isEmpty();
    assertThat(local.loginWithPasswordArgument()).isEmpty();
  }

  @Test
  void a_local_registry_is_started_and_removed() {
    assertThat(new RegistryCommands(LOCAL, SECRETS).setUp().toRun())
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
