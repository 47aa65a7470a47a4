package io.github.kamalmaven.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShellWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          app exec -p ls        | <app> <exec> <-p> <ls>
          a 'b c'"d e"          | <a> <b cd e>
          '' ""                 | <> <>
          'a\\b"'               | <a\\b">
          "a'b"                 | <a'b>
          "\\$\\`\\"\\\\"       | <$`"\\>
          "c\\d"                | <c\\d>
          ^"a\\\nb"^            | ^<a\nb>^
          a\\ b\\'c             | <a b'c>
          a\\\\b                | <a\\b>
          a\\                   | <a\\>
          ^a\\\nb^              | ^<a\\\nb>^
          $HOME a;b             | <$HOME> <a;b>
          """)
  void a_line_is_split_as_ruby_splits_it(String line, String words) {
    assertThat(ShellWords.split(line).stream().collect(Collectors.joining("> <", "<", ">")))
        .isEqualTo(words);
  }

  @Test
  void words_stand_between_blanks_of_any_kind() {
    assertThat(ShellWords.split(" a\t\tb \n\f\r\u000bc ")).containsExactly("a", "b", "c");
  }

  @Test
  void nothing_has_no_words() {
    assertThat(ShellWords.split(" ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"it's s3cret", "a \"s3cret", "\"s3cret\\", "'"})
  void a_quote_that_is_not_closed_is_told_without_the_line(String line) {
    assertThatThrownBy(() -> ShellWords.split(line))
        .isInstanceOf(KamalException.class)
        .hasMessage("Unmatched quote in a command line");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          ^^             | ''
          a_b.c,d:+/@-Z9 | a_b.c,d:+/@-Z9
          a b            | a\\ b
          it's           | it\\'s
          $x `y` "z" \\  | \\$x\\ \\`y\\`\\ \\"z\\"\\ \\\\
          ^a\nb^         | ^a'\n'b^
          """)
  void a_word_is_escaped_as_ruby_escapes_it(String word, String escaped) {
    assertThat(ShellWords.escape(word)).isEqualTo(escaped);
  }
}
