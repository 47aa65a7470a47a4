package io.github.kamalmaven.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MaskTest {

  @Test
  void every_secret_is_hidden_wherever_it_stands() {
    Mask mask = Mask.of(List.of(Sensitive.of("s3cret"), Sensitive.of("tok.en")));

    assertThat(mask.over("+ curl -H 'Bearer tok.en' --user me:s3cret; token stays"))
        .isEqualTo("+ curl -H 'Bearer [REDACTED]' --user me:[REDACTED]; token stays");
  }

  @Test
  void a_secret_that_begins_with_another_is_hidden_whole() {
    Mask mask = Mask.of(List.of(Sensitive.of("pass"), Sensitive.of("password1")));

    assertThat(mask.over("password1 and pass")).isEqualTo("[REDACTED] and [REDACTED]");
  }

  @Test
  void each_line_of_a_key_is_hidden() {
    Mask mask = Mask.of(List.of(Sensitive.of("-----BEGIN-----\nMIIE\nabcd==\n-----END-----\n")));

    assertThat(mask.over("got MIIE, then abcd==")).isEqualTo("got [REDACTED], then [REDACTED]");
  }

  @Test
  void short_and_empty_values_stand_in_too_many_words_to_be_hidden() {
    Mask mask = Mask.of(List.of(Sensitive.of("yes"), Sensitive.of(""), Sensitive.of("\n")));

    assertThat(mask.over("yes, yesterday")).isEqualTo("yes, yesterday");
  }

  @Test
  void what_one_command_reads_is_hidden_however_short_it_is() {
    assertThat(Mask.of(Sensitive.of("abc\n")).over("got abc")).isEqualTo("got [REDACTED]");
    assertThat(Mask.of(Sensitive.of("")).over("got nothing")).isEqualTo("got nothing");
  }
}
