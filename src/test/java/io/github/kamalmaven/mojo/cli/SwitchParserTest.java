package io.github.kamalmaven.mojo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SwitchParserTest {
  private static final List<Switch> KNOWN =
      List.of(
          new Switch("--hosts", Set.of("-h"), Switch.Kind.TEXT, false),
          new Switch("--roles", Set.of("-r"), Switch.Kind.TEXT, false),
          new Switch("--config-file", Set.of("-c"), Switch.Kind.TEXT, false),
          new Switch("--message", Set.of("-m"), Switch.Kind.TEXT, true),
          new Switch("--primary", Set.of("-p"), Switch.Kind.BOOLEAN, false),
          new Switch("--skip-hooks", Set.of("-H"), Switch.Kind.BOOLEAN, false),
          new Switch("--lines", Set.of("-n"), Switch.Kind.NUMBER, false),
          new Switch("--docker-options", Set.of(), Switch.Kind.TEXTS, false),
          new Switch("--publish-host-ip", Set.of(), Switch.Kind.REPEATED, false),
          new Switch("--env", Set.of("-e"), Switch.Kind.PAIRS, false));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --hosts a,b                    | --hosts=a,b --
          --hosts=a,b                    | --hosts=a,b --
          -h a                           | --hosts=a --
          -h=a                           | --hosts=a --
          --config_file x.yml            | --config-file=x.yml --
          --no-hosts                     | --
          -h a --no-hosts                | --
          -h a -h b                      | --hosts=b --
          -n 5                           | --lines=5 --
          -n5                            | --lines=5 --
          -n -5                          | --lines=-5 --
          """)
  void texts_and_numbers_take_what_follows(String words, String expected) {
    assertThat(parse(words).canonical()).containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --primary                      | --primary=true --
          --no-primary                   | --primary=false --
          --skip-primary                 | --primary=false --
          --primary false                | --primary=false --
          --primary true                 | --primary=true --
          --primary yes                  | --primary=true -- yes
          -p                             | --primary=true --
          --skip-hooks                   | --skip-hooks=true --
          --skip_hooks                   | --skip-hooks=true --
          --no-skip-hooks                | --skip-hooks=false --
          --no-hooks                     | -- --no-hooks
          -pH                            | --primary=true --skip-hooks=true --
          -pr web                        | --primary=true --roles=web --
          ls -la                         | -- ls -la
          ls -la -r web                  | --roles=web -- ls -la
          ls -la --foo bar -p            | --primary=true -- ls -la --foo bar
          extra --unknown=1              | -- extra --unknown=1
          -- -r web                      | -- -r web
          -r web -- -p                   | --roles=web -- -p
          --docker-options a=b c=d -p    | --docker-options=a=b --docker-options=c=d --primary=true --
          --publish-host-ip 1 --publish-host-ip 2 x | --publish-host-ip=1 --publish-host-ip=2 -- x
          -e A:1 B:2 env                 | --env=A:1 --env=B:2 -- env
          -e A:1 -p env                  | --env=A:1 --primary=true -- env
          -e A=1                         | -- A=1
          """)
  void words_become_switches_and_the_rest(String words, String expected) {
    assertThat(parse(words).canonical()).containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          --lines abc  | Expected numeric value for '--lines'; got "abc"
          -n abc       | Expected numeric value for '--lines'; got "abc"
          -n           | No value provided for option '--lines'
          -n -p        | No value provided for option '--lines'
          -m           | No value provided for option '--message'
          -c           | No value provided for option '--config-file'
          -h -r web    | No value provided for option '--hosts' (-h); help is --help
          """)
  void a_wrong_value_is_told_as_thor_does(String words, String message) {
    assertThatThrownBy(() -> parse(words)).isInstanceOf(UsageError.class).hasMessage(message);
  }

  @Test
  void an_attached_value_may_look_like_a_switch_or_be_empty() {
    assertThat(parse("--hosts=-p").value("--hosts")).contains("-p");
    assertThat(parse("--hosts=").value("--hosts")).contains("");
  }

  private static ParsedSwitches parse(String words) {
    return SwitchParser.parse(KNOWN, List.of(words.split(" ")));
  }
}
