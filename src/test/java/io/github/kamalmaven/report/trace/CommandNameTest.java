package io.github.kamalmaven.report.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          docker pull registry.example.test/acme/shop:v1 | docker pull
          docker run --detach --name shop-web-v1         | docker run
          docker container ls --all                      | docker container
          mkdir -p .kamal/apps/shop                      | mkdir
          cat .kamal/lock                                | cat
          /usr/bin/env sh -c 'docker ps'                 | env sh
          whoami                                         | whoami
          git config user.email                          | git config
          [REDACTED]                                     | command
          """)
  void commands_that_are_alike_have_one_name(String command, String name) {
    assertThat(CommandName.of(command)).isEqualTo(name);
  }
}
