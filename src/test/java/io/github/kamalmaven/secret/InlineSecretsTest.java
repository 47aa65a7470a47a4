package io.github.kamalmaven.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.TestShell;
import io.github.kamalmaven.secret.adapter.TestAdapter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineSecretsTest {
  @TempDir Path project;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fetch --adapter test --account acme foo bar    | \\{\\\"foo\\\":\\\"oof\\\",\\\"bar\\\":\\\"rab\\\"\\}",
        "fetch foo --adapter=TEST --account=acme --inline | \\{\\\"foo\\\":\\\"oof\\\"\\}",
        "fetch -a test --account acme --from v foo      | \\{\\\"v/foo\\\":\\\"oof/v\\\"\\}",
        "fetch -d stg -v -a test --account acme foo     | \\{\\\"foo\\\":\\\"oof\\\"\\}",
        "extract foo '{\"foo\":\"oof\"}'                | oof",
        "extract foo '{\"abc/foo\":\"oof\",\"x\":1}'    | oof",
        "extract x '{\"abc/foo\":\"oof\",\"x\":1}'      | 1",
        "extract foo '{\"abc/foo\":\"suffix\",\"foo\":\"exact\"}' | exact",
        "extract KEY \\{\\\"KEY\\\":\\\"pass\\)word\\\"\\} | pass)word",
      })
  void a_kamal_command_runs_in_process(String arguments, String output) {
    InlineSecrets inline = inline();

    String actual = inline.run("kamal secrets " + arguments);

    assertThat(actual).isEqualTo(output);
  }

  @Test
  void what_was_fetched_can_be_extracted_again_whatever_is_in_it() {
    SecretsFixture fixture = new SecretsFixture(project, Map.of());
    fixture.file(
        ".kamal/secrets",
        """
        ALL=$(kamal secrets fetch --adapter test --account acme 'LPAREN"RPAREN' "it's" é)
        A=$(kamal secrets extract 'LPAREN"RPAREN' $ALL)
        B=$(kamal secrets extract "it's" $ALL)
        C=$(kamal secrets extract é $ALL)
        """);

    Secrets secrets = fixture.secrets();

    assertThat(secrets.get("A").reveal()).isEqualTo(")\"(");
    assertThat(secrets.get("B").reveal()).isEqualTo("s'ti");
    assertThat(secrets.get("C").reveal()).isEqualTo("é");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fetch -a x --account y z | Unknown secrets adapter: x                          | Known adapters: test",
        "fetch -a test z          | No value provided for required options '--account' | Write kamal secrets fetch --adapter NAME --account ACCOUNT SECRET...",
        "fetch z                  | No value provided for required options '--adapter' | Write kamal secrets fetch --adapter NAME --account ACCOUNT SECRET...",
        "extract a '{\"b\":\"s3cret\"}' | Could not find secret a                      | Fetched were: b",
        "extract a s3cret         | kamal secrets extract was not given a JSON object  | Pass on what kamal secrets fetch returned: $(kamal secrets extract NAME $SECRETS)",
        "extract a                | kamal secrets extract takes a name and what was fetched, but was given 1 arguments | Write $(kamal secrets extract NAME $SECRETS), SECRETS being set above it in this file",
        "print                    | kamal secrets print cannot be used inside a secrets file | Use kamal secrets fetch or kamal secrets extract",
      })
  void a_command_that_cannot_work_says_what_to_do_on_its_line(
      String arguments, String message, String remedy) {
    SecretsFixture fixture = new SecretsFixture(project, Map.of());
    fixture.file(
        ".kamal/secrets", "OK=1\nA=$(kamal secrets " + arguments.replace("\"", "\\\"") + ")");

    assertThatThrownBy(fixture::printed)
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> {
              assertThat(failure).hasMessage(message);
              assertThat(failure.where()).contains(".kamal/secrets:2");
              assertThat(failure.remedy()).contains(remedy);
            });
  }

  private InlineSecrets inline() {
    return new InlineSecrets(
        new SecretAdapters(
            List.of(new TestAdapter()),
            new VaultTools(new TestShell(project), project, Map.of(), event -> {}, false)));
  }
}
