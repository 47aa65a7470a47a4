package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShellMessagesTest {

  private final SandboxHost host = new Sandbox().host("web1");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "foo                  | 127 | sh: 1: foo: not found",
        "/usr/bin/env foo     | 127 | env: 'foo': No such file or directory",
        "./foo                | 127 | sh: 1: ./foo: not found",
        "touch f; ./f         | 126 | sh: 1: ./f: Permission denied",
        "if                   | 2   | sh: 1: Syntax error: end of file unexpected",
        "if true; fi          | 2   | sh: 1: Syntax error: \"fi\" unexpected (expecting \"then\")",
        "echo )               | 2   | sh: 1: Syntax error: \")\" unexpected",
        "echo 'a              | 2   | sh: 1: Syntax error: Unterminated quoted string",
        "a && ; b             | 2   | sh: 1: Syntax error: \";\" unexpected",
        "cat < x              | 2   | sh: 1: cannot open x: No such file",
        "echo > a/b           | 2   | sh: 1: cannot create a/b: Directory nonexistent",
        "set -u; echo $x      | 2   | sh: 1: x: parameter not set",
        "mkdir tmp; mkdir tmp | 1   | mkdir: cannot create directory 'tmp': File exists",
        "mkdir a/b            | 1   | mkdir: cannot create directory 'a/b': No such file or directory",
        "rm x                 | 1   | rm: cannot remove 'x': No such file or directory",
        "cat x                | 1   | cat: x: No such file or directory",
        "ls x                 | 2   | ls: cannot access 'x': No such file or directory",
        "stat x               | 1   | stat: cannot statx 'x': No such file or directory",
        "cp x y               | 1   | cp: cannot stat 'x': No such file or directory",
        "tail x               | 1   | tail: cannot open 'x' for reading: No such file or directory",
        "echo '*' > f; base64 -d f | 1 | base64: invalid input",
      })
  void a_mistake_gives_the_message_and_status_of_a_real_host(
      String command, int status, String message) {
    Execution result = host.exec(command);

    assertThat(result.err()).isEqualTo(message + "\n");
    assertThat(result.exit()).isEqualTo(status);
  }

  @Test
  void the_lines_before_a_syntax_error_run() {
    Execution result = host.exec("echo before\necho )\necho after");

    assertThat(result.out()).isEqualTo("before\n");
    assertThat(result.err()).isEqualTo("sh: 2: Syntax error: \")\" unexpected\n");
    assertThat(result.exit()).isEqualTo(2);
  }

  @Test
  void a_script_on_standard_input_shares_it_with_its_commands() {
    byte[] stdin =
        "read line\nfirst\necho \"got $line\"\ncat\nrest\n".getBytes(StandardCharsets.UTF_8);

    Execution result = host.exec("sh -s", stdin);

    assertThat(result.out()).isEqualTo("got first\nrest\n");
  }

  @Test
  void standard_output_and_error_keep_their_order_when_they_share_a_stream() {
    Execution result = host.exec("{ echo 1; echo 2 >&2; nosuch; echo 3; } 2>&1");

    assertThat(result.out()).isEqualTo("1\n2\nsh: 1: nosuch: not found\n3\n");
  }

  @Test
  void bytes_that_are_no_text_pass_through_pipes_and_files() {
    byte[] bytes = {0, (byte) 0xff, '\n', (byte) 0x80};

    Execution result = host.exec("cat > file && cat file | cat", bytes);

    assertThat(result.stdout()).isEqualTo(bytes);
  }

  @Test
  void text_beyond_ascii_survives_words_and_variables() {
    Execution result = host.exec("x='grüße 日本'; echo \"$x\" | grep 日 | tail -n 1");

    assertThat(result.out()).isEqualTo("grüße 日本\n");
  }

  @Test
  void sleeping_takes_no_time_but_moves_the_clock() {
    Execution result = host.exec("date +%s; sleep 90; date +%s");

    assertThat(result.out()).isEqualTo("1767225600\n1767225690\n");
  }
}
