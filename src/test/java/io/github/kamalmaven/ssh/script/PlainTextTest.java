package io.github.kamalmaven.ssh.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker network create kamal",
        "docker pull registry.example.test/acme/shop:v1",
        "docker container ls --all --filter 'name=^shop-web-v1$' --quiet | xargs docker stop -t 30",
        "/usr/bin/env mkdir -p .kamal && echo \"[2026] [ann@example.test] Pulled\" >> .kamal/a.log",
        "docker inspect kamal-proxy --format '{{.Config.Image}}' | awk -F: '{print $NF}'",
        "docker info --format '{{index .RegistryConfig.Mirrors 0}}' || true",
        "docker run --detach --publish 80:80 --label a=\"two words\" acme/shop:v1 bin/work",
        "docker ps --filter ancestor=$(docker image ls --format '{{.ID}}') | grep . || docker ps",
        "true"
      })
  void every_shell_does_the_same_with_these(String text) {
    assertThat(PlainText.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "docker run acme/shop $(nproc)",
        "docker run acme/shop `nproc`",
        "docker run $(docker ps; cd /)",
        "docker run $(docker ps",
        "docker run -e \"A=$HOME\" acme/shop",
        "docker run {a,b}",
        "docker run *.txt",
        "docker run ~/x",
        "docker run a\\ b",
        "docker run a # and more",
        "docker run a\nexit",
        "docker run 'unclosed",
        "docker run a && cd /",
        "docker run a &",
        "docker run a; (exit 1)",
        "docker run <(echo a)",
        "docker run a !!",
        "dockerd",
        "echo -e \"a\\tb\"",
        "echo -n x",
        "[ a == b ]",
        "cd /srv && docker ps",
        "docker ps | while read line; do echo ${line#x}; done",
        "docker run 'a\\nb'",
        "A=1 docker ps"
      })
  void these_are_for_the_users_own_shell(String text) {
    assertThat(PlainText.is(text)).isFalse();
  }
}
