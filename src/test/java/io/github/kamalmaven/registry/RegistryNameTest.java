package io.github.kamalmaven.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegistryNameTest {

  @ParameterizedTest
  @CsvSource({
    "ghcr.io, ghcr.io",
    "registry.gitlab.com/acme/shop, registry.gitlab.com",
    "https://ghcr.io/v2/, ghcr.io",
    "registry.example.test:5000, registry.example.test:5000",
    "index.docker.io, docker.io",
    "https://index.docker.io/v1/, docker.io",
  })
  void a_registry_is_its_host(String server, String host) {
    RegistryName name = RegistryName.of(Optional.of(server));

    assertThat(name.host()).isEqualTo(host);
  }

  @Test
  void without_a_server_it_is_docker_hub_under_all_its_names() {
    RegistryName hub = RegistryName.of(Optional.empty());

    assertThat(hub).hasToString("Docker Hub");
    assertThat(hub.forDocker()).isEqualTo("https://index.docker.io/v1/");
    assertThat(hub.aliases()).startsWith("docker.io").contains("registry-1.docker.io");
  }

  @ParameterizedTest
  @CsvSource({
    "ghcr.io, 'ghcr.io'",
    "127.0.0.1:5555, '127.0.0.1:5555 127.0.0.1'",
    "[::1]:5555, '[::1]:5555 [::1]'",
    "[::1], '[::1]'",
  })
  void a_port_may_be_left_out_by_others(String host, String aliases) {
    assertThat(new RegistryName(host).aliases()).containsExactly(aliases.split(" "));
  }
}
