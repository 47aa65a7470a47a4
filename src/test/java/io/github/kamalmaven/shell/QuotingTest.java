package io.github.kamalmaven.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          plain       | "plain"
          two words   | "two words"
          a "b"       | "a \\"b\\""
          back\\slash | "back\\\\slash"
          $PWD        | "\\$PWD"
          ${PWD}      | "${PWD}"
          $(x)        | "\\$(x)"
          `x`         | "\\`x\\`"
          a é         | "a "é
          é           | é
          #{x}        | "\\#{x}"
          # x         | "# x"
          #@x         | "\\#@x"
          #$x         | "\\#\\$x"
          ^^          | ^^
          """)
  void double_quotes_are_set_as_kamal_sets_them(String text, String quoted) {
    assertThat(Quoting.doubleQuoted(text)).isEqualTo(quoted);
  }

  @Test
  void control_characters_become_escapes() {
    assertThat(Quoting.doubleQuoted("a\nb\tc\rd\u001be\u007ff\u0001"))
        .isEqualTo("\"a\\nb\\tc\\rd\\ee\\x7Ff\\x01\"");
    assertThat(Quoting.doubleQuoted("\f\u000b\b\u0007\u001f ~"))
        .isEqualTo("\"\\f\\v\\b\\a\\x1F ~\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          plain    | plain
          a/b:c=1  | a/b:c=1
          a b      | 'a b'
          it's     | 'it'\\''s'
          $x       | '$x'
          ^^       | ''
          """)
  void a_literal_is_quoted_only_where_needed(String text, String quoted) {
    assertThat(Quoting.literal(text)).isEqualTo(quoted);
  }
}
