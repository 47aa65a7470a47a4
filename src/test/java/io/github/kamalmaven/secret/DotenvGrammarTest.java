package io.github.kamalmaven.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The corners of the grammar of dotenv 3.2. */
class DotenvGrammarTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("FOO", "foo", "S", "env");

  @TempDir Path project;

  static Stream<Arguments> corners() {
    return Stream.of(
        Arguments.of("A=1\r\nB=2\rC=3", "A=1\nB=2\nC=3\n"),
        Arguments.of("\uFEFFA=1", "A=1\n"),
        Arguments.of("A = spaced  ", "A=spaced\n"),
        Arguments.of("A= \u0001x\u001B\u000B", "A=\u0001x\u001B\n"),
        Arguments.of("  A.b_1=dotted", "A.b_1=dotted\n"),
        Arguments.of("A:no-blank", ""),
        Arguments.of("A:\nB=2", "A=B=2\n"),
        Arguments.of("bare", "bare=\n"),
        Arguments.of("not an assignment\nA=1", "A=1\n"),
        Arguments.of("# A=0\nA=1 # one\n#", "A=1\n"),
        Arguments.of("A=# nothing", "A=\n"),
        Arguments.of("A='x' # comment", "A=x\n"),
        Arguments.of("A='x' y", "A='x' y\n"),
        Arguments.of("A='it\\'s'", "A=it\\'s\n"),
        Arguments.of("A='back\\'\nB=2", "A=back\\\nB=2\n"),
        Arguments.of("A=\"open\nB=2", "A=\"open\nB=2\n"),
        Arguments.of("A=\"a\\\\nb\"", "A=a\\nb\n"),
        Arguments.of("A=\"two\nlines\" # end\nB=2", "A=two\nlines\nB=2\n"),
        Arguments.of("A=1\nexport A\nB=2", "A=1\nB=2\n"),
        Arguments.of("export = 5", "export=5\n"),
        Arguments.of("export A=   \nB=2", "A=\nB=2\n"),
        Arguments.of("A=1\nA=2", "A=2\n"),
        Arguments.of("A=C:\\dir", "A=C:dir\n"),
        Arguments.of("A=end\\", "A=end\\\n"),
        Arguments.of("A=$ B", "A=$ B\n"),
        Arguments.of("A=5$", "A=5$\n"),
        Arguments.of("A=é\nB=${A}${A}", "A=é\nB=éé\n"),
        Arguments.of("S=$S", "S=env\n"),
        Arguments.of("S=file\nA=$S", "S=file\nA=file\n"),
        Arguments.of("DOTENV_LINEBREAK_MODE=legacy\nA=\"a\\nb\"", legacy()),
        Arguments.of("A='pa$$word$FOO'", "A=pa$$word$FOO\n"));
  }

  private static String legacy() {
    return "DOTENV_LINEBREAK_MODE=legacy\nA=a\nb\n";
  }

  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("A=\\$(echo no)", "A=$(echo no)\n"),
        Arguments.of("A='$(echo no)'", "A=$(echo no)\n"),
        Arguments.of("A=$()", "A=$()\n"),
        Arguments.of("A=$(echo", "A=$(echo\n"),
        Arguments.of("A=<$( (echo x; (echo y)) )>", "A=<x\ny>\n"),
        Arguments.of("A=$(echo '()')", "A=$(echo '()')\n"),
        Arguments.of("A=$(open $(echo x)", "A=$(open x\n"),
        Arguments.of("A=<$(echo $(echo inner))>", "A=<inner>\n"),
        Arguments.of("A=$(printf 'a\\nb\\n')", "A=anbn\n"),
        Arguments.of("A=\"$(printf '%s\\n' a b c)\"", "A=a\nb\nc\n"),
        Arguments.of("A=\"$(echo x; echo)\"", "A=x\n\n"),
        Arguments.of("A=$(echo 'pa$$word$FOO')", "A=pa\n"),
        Arguments.of("A=$(echo \\\\))", "A=)\n"),
        Arguments.of("B=inner\nA=$(echo $B ${FOO} \\$HOME_UNSET.)", "B=inner\nA=inner foo .\n"),
        Arguments.of("A=$(echo out; echo err >&2)", "A=out\n"));
  }

  @ParameterizedTest
  @MethodSource("corners")
  void a_value_is_read_as_dotenv_reads_it(String text, String printed) {
    SecretsFixture fixture = new SecretsFixture(project, ENVIRONMENT);

    String actual = fixture.file(".kamal/secrets", text).printed();

    assertThat(actual).isEqualTo(printed);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_is_run_as_kamal_runs_it(String text, String printed) {
    SecretsFixture fixture = new SecretsFixture(project, ENVIRONMENT);

    String actual = fixture.file(".kamal/secrets", text).printed();

    assertThat(actual).isEqualTo(printed);
  }

  @Test
  void a_variable_in_what_a_command_writes_is_replaced_too() {
    SecretsFixture fixture = new SecretsFixture(project, ENVIRONMENT);
    fixture.file("vault.txt", "pa$$word$FOO\n");

    String actual = fixture.file(".kamal/secrets", "A=$(cat vault.txt)").printed();

    assertThat(actual).isEqualTo("A=pa$foo\n");
  }

  @Test
  void a_long_value_of_many_lines_is_read_whole() {
    String key = "line of a private key, with a \\\" in it\n".repeat(20_000);
    SecretsFixture fixture = new SecretsFixture(project, Map.of());

    fixture.file(".kamal/secrets", "KEY=\"" + key + "\"\nA=1");

    assertThat(fixture.secrets().get("KEY").reveal().lines().count()).isEqualTo(20_000);
    assertThat(fixture.secrets().get("A").reveal()).isEqualTo("1");
  }

  @Test
  void exporting_a_key_that_has_no_value_is_an_error_of_its_line() {
    SecretsFixture fixture = new SecretsFixture(project, ENVIRONMENT);

    fixture.file(".kamal/secrets", "A=1\n\nexport FOO\n");

    assertThatThrownBy(fixture::printed)
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> {
              assertThat(failure).hasMessageContaining("export FOO").hasMessageContaining("unset");
              assertThat(failure.where()).contains(".kamal/secrets:3");
            });
  }
}
