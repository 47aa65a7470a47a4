package io.github.kamalmaven.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegistryTest {
  @ParameterizedTest
  @CsvSource({
    "docker.io, true",
    "index.docker.io, true",
    "registry-1.docker.io, true",
    "docker.io/acme, true",
    "ghcr.io, false",
    "localhost:5555, false",
    "notdocker.io, false",
    "docker.io.example.test, false"
  })
  void docker_hub_has_several_names(String server, boolean hub) {
    assertThat(registry(Optional.of(server)).isDockerHub()).isEqualTo(hub);
  }

  @Test
  void no_server_is_docker_hub() {
    assertThat(registry(Optional.empty()).isDockerHub()).isTrue();
  }

  private static Registry registry(Optional<String> server) {
    return new Registry(server, Optional.empty(), Optional.empty());
  }
}
