package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Version;
import org.junit.jupiter.api.Test;

class PullCommandsTest {
  private static final Version VERSION = new Version("abc123");

  private final PullCommands image = new PullCommands(SampleDeployment.shop().build());

  @Test
  void an_image_is_removed_and_pulled_anew() {
    assertThat(image.clean(VERSION).toRun())
        .isEqualTo("docker image rm --force registry.example.test/acme/shop:abc123");
    assertThat(image.pull(VERSION).toRun())
        .isEqualTo("docker pull registry.example.test/acme/shop:abc123");
  }

  @Test
  void an_image_without_the_services_label_is_refused() {
    assertThat(image.validate(VERSION).toRun())
        .isEqualTo(
            "docker inspect -f '{{ .Config.Labels.service }}'"
                + " registry.example.test/acme/shop:abc123 | grep -x shop || (echo"
                + " \"Image registry.example.test/acme/shop:abc123 is missing the 'service'"
                + " label\" && exit 1)");
  }

  @Test
  void a_host_is_asked_for_its_mirror() {
    assertThat(PullCommands.firstMirror().toRun())
        .isEqualTo("docker info --format '{{index .RegistryConfig.Mirrors 0}}' || true");
  }
}
