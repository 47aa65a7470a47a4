package io.github.kamalmaven.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LiteralWordsTest {
  private static final Map<String, String> VARIABLES = Map.of("PWD", "/root", "P_9", "nine");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          run -d web         | <run> <-d> <web>
          ^  run   web ^     | <run> <web>
          ^run\tweb^         | <run> <web>
          a '' "" b          | <a> <> <> <b>
          a'b c'd            | <ab cd>
          'a\\$b"'           | <a\\$b">
          'a*' "a*"          | <a*> <a*>
          "a'b"c             | <a'bc>
          "\\$\\`\\"\\\\"    | <$`"\\>
          "\\d$/"            | <\\d$/>
          "a\\"b"            | <a"b>
          a\\ b\\$c          | <a b$c>
          a#b~c              | <a#b~c>
          cost$ "5$ "        | <cost$> <5$ >
          a$,b $/            | <a$,b> <$/>
          $PWD/x "in $PWD"   | </root/x> <in /root>
          $P_9. "$P_9"       | <nine.> <nine>
          é"ü"$é             | <éü$é>
          """)
  void words_are_those_that_the_shell_makes(String line, String words) {
    assertThat(shown(line)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          a $HOME b        | <a> ? <b>
          $PWDX            | ?
          $PWD_            | ?
          ${PWD} $(pwd) b  | ? ?
          "$(pwd)" "`pwd`" | ? ?
          "`" "5$" b       | ? ? <b>
          $? $* $@ $$ $#   | ? ? ? ? ?
          $! $- $1 b       | ? ? ? <b>
          $'a' $"a" b      | ? ? <b>
          `pwd` b          | ? <b>
          a*b a?b a[b] b   | ? ? ? <b>
          ~/x #x b         | ? ? <b>
          a 'b             | <a> ?
          a "b             | <a> ?
          a b\\            | <a> ?
          ^a\\\nb c^       | ? <c>
          ^"a\\\nb" c^     | ? <c>
          """)
  void what_only_a_shell_can_tell_is_not_known(String line, String words) {
    assertThat(shown(line)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b;c", "a b|c", "a b&c", "a b<c", "a b>c", "a b(c", "a b)c", "a b\nc"})
  void an_operator_ends_the_command_and_its_last_word_is_not_known(String line) {
    assertThat(shown(line)).isEqualTo("<a> ?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a && b", "a ; b", "a | b"})
  void an_operator_that_stands_alone_is_a_word_that_is_not_known(String line) {
    assertThat(shown(line)).isEqualTo("<a> ?");
  }

  private static String shown(String line) {
    return LiteralWords.of(CommandLine.script(line), VARIABLES).stream()
        .map(word -> word.known() ? "<" + word.text() + ">" : "?")
        .collect(Collectors.joining(" "));
  }
}
