package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DockerCommandsTest {

  @Test
  void docker_is_looked_for() {
    assertThat(DockerCommands.installed().toRun()).isEqualTo("docker -v");
    assertThat(DockerCommands.running().toRun()).isEqualTo("docker version");
    assertThat(DockerCommands.ensureInstalled().toRun())
        .isEqualTo("docker --version && docker buildx version");
  }

  @Test
  void docker_is_installed_by_its_own_script() {
    assertThat(DockerCommands.install().toRun())
        .isEqualTo(
            "/usr/bin/env sh -c 'curl -fsSL https://get.docker.com || wget -O -"
                + " https://get.docker.com || echo \"exit 1\"' | sh");
  }

  @Test
  void the_users_rights_are_asked_for() {
    assertThat(DockerCommands.superuser().toRun())
        .isEqualTo("[ \"${EUID:-$(id -u)}\" -eq 0 ] || sudo -nl usermod >/dev/null");
    assertThat(DockerCommands.root().toRun()).isEqualTo("[ \"${EUID:-$(id -u)}\" -eq 0 ]");
    assertThat(DockerCommands.inDockerGroup().toRun())
        .isEqualTo("id -nG \"${USER:-$(id -un)}\" | grep -qw docker");
  }

  @Test
  void the_user_becomes_a_member_of_the_group() {
    assertThat(DockerCommands.addToDockerGroup().toRun())
        .isEqualTo("sudo -n usermod -aG docker \"${USER:-$(id -un)}\"");
    assertThat(DockerCommands.refreshSession().toRun()).isEqualTo("kill -HUP $PPID");
  }

  @Test
  void containers_and_proxy_share_a_network() {
    assertThat(DockerCommands.createNetwork().toRun()).isEqualTo("docker network create kamal");
  }
}
