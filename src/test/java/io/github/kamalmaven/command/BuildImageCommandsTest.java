package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Version;
import org.junit.jupiter.api.Test;

class BuildImageCommandsTest {

  @Test
  void an_image_is_forgotten_pulled_and_checked() {
    BuildImageCommands image =
        new BuildImageCommands(BuildSample.shop().build(), new Version("abc123"));

    assertThat(image.clean().toRun())
        .isEqualTo("docker image rm --force registry.example.test/acme/shop:abc123");
    assertThat(image.pull().toRun())
        .isEqualTo("docker pull registry.example.test/acme/shop:abc123");
    assertThat(image.validate().toRun())
        .isEqualTo(
            "docker inspect -f '{{ .Config.Labels.service }}'"
                + " registry.example.test/acme/shop:abc123 | grep -x shop || (echo \"Image"
                + " registry.example.test/acme/shop:abc123 is missing the 'service' label\" && exit"
                + " 1)");
    assertThat(image.firstMirror().toRun())
        .isEqualTo("docker info --format '{{index .RegistryConfig.Mirrors 0}}'");
  }

  @Test
  void docker_is_asked_for_itself_its_plugin_and_its_architecture() {
    assertThat(BuildToolCommands.installed().toRun())
        .isEqualTo("docker --version && docker buildx version");
    assertThat(BuildToolCommands.architecture().toRun())
        .isEqualTo("docker info --format '{{.Architecture}}'");
  }
}
