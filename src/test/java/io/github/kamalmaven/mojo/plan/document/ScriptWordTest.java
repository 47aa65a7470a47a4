package io.github.kamalmaven.mojo.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScriptWordTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '~',
      value = {
        "`` ~ ''",
        "echo $HOME ~ 'echo $HOME'",
        "it's ~ 'it'\\''s'",
        "[<time>] by <performer> ~ '['\"$(now)\"'] by '\"$performer\"",
        "grep <none> ~ 'grep <none>'",
        "--target=\"<id of shop-web-v2>:80\" ~ '--target=\"'\"$id_1\"':80\"'",
        "<id of b> <id of a> <id of b> ~ \"$id_1\"' '\"$id_2\"' '\"$id_1\"",
        "-p <secret REGISTRY_PASSWORD> ~ '-p '\"$REGISTRY_PASSWORD\"",
        "git -C <clone>/shop ~ 'git -C '\"$clone\"'/shop'",
      })
  void what_is_not_known_before_is_a_variable(String text, String word) {
    assertThat(ScriptWord.of(text)).isEqualTo(word);
  }

  @Test
  void nothing_in_a_file_but_secrets_is_for_bash() {
    assertThat(ScriptWord.document("A=`id` $HOME \\n <time>\nB=__SECRET__KEY__\n"))
        .isEqualTo("A=\\`id\\` \\$HOME \\\\n <time>\nB=${KEY}\n");
  }
}
