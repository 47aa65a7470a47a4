package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.sandbox.shell.User;
import org.junit.jupiter.api.Test;

final class BootstrapTest {

  private static final String SUPERUSER =
      "[ \"${EUID:-$(id -u)}\" -eq 0 ] || sudo -nl usermod >/dev/null";

  private static final String IN_GROUP = "id -nG \"${USER:-$(id -un)}\" | grep -qw docker";

  private static final String INSTALL =
      "sh -c 'curl -fsSL https://get.docker.com || wget -O - https://get.docker.com"
          + " || echo \"exit 1\"' | sh";

  private final SandboxHost host = new Sandbox().host("web1");

  @Test
  void docker_is_missing_until_it_is_installed() {
    host.withoutDocker();

    assertThat(host.exec("docker -v").exit()).isEqualTo(127);
    assertThat(host.exec(INSTALL).exit()).isZero();
    assertThat(host.exec("docker -v").out()).startsWith("Docker version 28.2.2");
  }

  @Test
  void root_is_a_superuser_and_an_ordinary_user_is_not() throws Exception {
    host.addUser(User.plain("root"));

    assertThat(new Sandbox().host("other").exec(SUPERUSER).exit()).isZero();
    assertThat(host.exec(SUPERUSER).exit()).isEqualTo(1);
  }

  @Test
  void a_user_who_may_use_sudo_joins_the_docker_group() {
    host.addUser(User.plain("root").withSudo());

    assertThat(host.exec(SUPERUSER).exit()).isZero();
    assertThat(host.exec(IN_GROUP).exit()).isEqualTo(1);
    assertThat(host.exec("docker ps").err()).contains("permission denied");

    assertThat(host.exec("sudo -n usermod -aG docker \"${USER:-$(id -un)}\"").exit()).isZero();
    assertThat(host.exec("kill -HUP $PPID").exit()).isEqualTo(255);
    assertThat(host.exec(IN_GROUP).exit()).isZero();
    assertThat(host.exec("docker ps").exit()).isZero();
  }
}
